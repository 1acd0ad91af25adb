/** Small words of other languages than English (closed classes and what people answer with), which are no names in small letters. */
export const foreignWords: ReadonlySet<string> = new Set(
  `
darf darfst dürfen dürft kann könnt können könnte muss müssen soll sollen will wollen würde würden hat haben hatte bin ist sind war waren wird werden er es wir ihr ihm ihn ihnen uns euch mich dich dir sich man der die das den dem des ein eine einen einem einer kein keine keinen nicht nur auch noch schon mal doch ja jein klar logisch natürlich gern sicher genau stimmt passt moin servus grüezi tach tschüss danke bitte aber oder und weil dass wenn als wie wo wann warum wer wen wem für mit von vom zum zur bei beim nach aus auf über unter ohne gegen bis seit hier dort heute morgen gestern dann jetzt immer nie vielleicht eher lieber per telefonisch
puede pueden puedo podría quiero quiere tengo tiene hay está están estoy soy eres somos era fue con sin por para pero porque que qué cuál cuándo dónde cómo quién muy más menos también tampoco claro vale bueno buenas buenos hola gracias favor perdón nada todo algo aquí ahí hoy mañana ayer siempre nunca mi mis tu tus su sus nuestro nos les una unos unas el los las del al
je tu il elle nous vous ils elles me moi toi lui leur mon ma mes ton ta tes notre votre nos vos un une des du au aux ce cet cette ça qui quoi quand où comment pourquoi combien avec sans pour par mais donc parce oui non bien sûr bonjour bonsoir salut merci volontiers voilà peut pouvez veux voudrais suis est sont avez avons ai as pas plus très aussi encore toujours jamais demain hier
io tu lui lei noi voi loro mio mia tuo sua nostro vostro un uno una gli degli della delle nel nella con senza per tra fra ma però perché che chi cosa quando dove come quanto sono sei siamo siete ho hai ha abbiamo può posso potete vorrei certo certamente grazie prego ciao salve buongiorno buonasera anche ancora sempre mai oggi domani ieri molto poco
ik jij hij zij wij jullie mij hem haar ons onze mijn jouw zijn het een geen niet wel ook nog maar want omdat als dan die dat deze wat wie waar wanneer hoe waarom kan kunt mag mogen moet wil graag prima zeker natuurlijk bedankt dank alsjeblieft alstublieft hallo goedemorgen goedemiddag dag met zonder voor naar bij uit over onder vandaag morgen gisteren
eu você ele ela nós eles elas meu minha seu um uma uns os das nos nas com sem para mas porque não sim obrigado obrigada olá oi bom boa dia tarde noite pode posso podem quero tenho tem está estou sou somos aqui hoje amanhã ontem sempre nunca muito mais também claro
jag du han hon vi ni de mig dig oss min din och men eller inte ja nej tack hej gärna kan ska vill är var har med utan till från för på om när jeg hun dere meg deg ikke takk hei gjerne skal vil er som fordi hvor hvornår mange tusen tak
tak nie proszę dziękuję dzień dobry cześć jest jestem może można mam dla oraz ale czy ano ne prosím děkuji dobrý den
`
    .trim()
    .split(/\s+/),
);
