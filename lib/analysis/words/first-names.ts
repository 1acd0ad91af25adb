/**
 * First names of many cultures, in lower case without accents. They tell a name in lower case from an ordinary word; a name that is
 * not here is still found by where it stands and how it is written.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `
april may deb debs jen jules mags nige trev kev baz gaz shaz tel syl viv bern roz ros mattie dympna nobby stevie rach cath kath kaz shell trish chaz jez daz reggie teddy bertie lottie dottie tilda nessa bex becks aaron abbie abby abigail abel abraham ada adam adele adeline adrian adriana adrienne agatha agnes aidan aileen aimee
alan alana alastair albert aled alec alex alexa alexander alexandra alexis alfie alfred alice alicia alison alistair
allan allen allison alma alyssa amanda amber amelia amelie amos amy andrea andrew andy angela angelica angie angus
anita ann anna annabel annabelle anne annette annie annika anthony antonia antony arabella archie ariel arlene arnold
arthur ashley aubrey audrey austin ava avery bailey barbara barnaby barney barry bart basil beatrice beatrix becca
becky bella belinda ben benedict benjamin bernadette bernard bernice bert bertha beth bethan bethany betsy betty bev
beverley beverly bianca bill billie billy blake bob bobbie bobby bonnie boris brad bradley brandon breanna brenda
brendan brent brett brian briana bridget brittany brooke bronwyn bruce bruno bryan bryce bryn bryony byron caitlin
caleb callum calvin cameron camilla candice cara carl carla carly carmen carol carole caroline carolyn carrie carson
carter casey cassandra cassie catherine cathy cecil cecilia cedric celeste celia chad charlene charles charley charlie
charlotte chelsea cheryl chester chloe chris chrissie christian christie christina christine christopher christy chuck
ciara cindy claire clara clare clarence clarissa claude claudia clay clayton cliff clifford clint clive cody cole
colette colin colleen connie connor conor conrad constance cora corey corinne courtney craig curtis cynthia cyril
daisy dale damian damien damon dan dana daniel danielle danny daphne darcy daren darlene darrell darren daryl dave
david davina dawn dean deanna debbie deborah debra dee deirdre delia della denis denise dennis derek dermot desmond
devin dewi diana diane dianne dick dillon dominic dominique don donald donna donovan dora doreen doris dorothy doug
dougal douglas doyle drew duane dudley duncan dustin dusty dwayne dwight dylan earl ed eddie edgar edie edith edmund
edna edward edwin eileen elaine eleanor elena eli elias elijah elisa elisabeth elise eliza elizabeth ella ellen ellie
elliot elliott elmer eloise elsa elsie elton elvis emily emma emmanuel emmett enid eoin eric erica erik erika erin
ernest ernie errol esme esther ethan ethel eugene eunice eva evan eve evelyn everett evie ewan faith fay faye felicia
felicity felix fergus fern finlay finn fiona fletcher flora florence floyd frances francesca francine francis frank
frankie fraser fred freda freddie frederick freya gabby gabriel gabriella gabrielle gail gareth garry garth gary gavin
gaynor gemma gene genevieve geoff geoffrey george georgia georgie georgina gerald geraldine gerard gerry gertrude
gethin gilbert giles gillian gina ginny gladys glen glenda glenn gloria glyn gordon grace graeme graham grant greg
gregory greta guy gwen gwyneth gwilym hal haley hannah hank harold harriet harrison harry harvey hattie hayden hayley
hazel heath heather hector heidi helen helena henrietta henry herb herbert herman hilary hilda holly homer hope horace
howard howie hubert hugh hugo humphrey hunter ian ida imogen india ingrid ira irene iris irma isaac isabel isabella
isabelle isaiah isla ivan ivor ivy jack jackie jackson jacob jacqueline jacqui jade jake james jamie jan jane janet
janice janine jared jasmine jason jasper jay jean jeanette jeanne jeannie jed jeff jefferson jeffrey jemima jen jenna
jennifer jenny jeremiah jeremy jermaine jerome jerry jess jesse jessica jessie jill jillian jim jimmy jo joan joann
joanna joanne jocelyn jodie jody joe joel joey john johnny johnathan jon jonah jonathan jonny jordan joseph josephine
josh joshua josie joy joyce juanita jude judith judy julia julian juliana julianne julie juliet juliette june justin
justine kara karen karin karl kate katelyn katharine katherine kathleen kathryn kathy katie katrina katy kay kayla
kayleigh keith kellie kelly kelsey kelvin ken kendra kenneth kenny kent kerri kerry kerryn kevin kieran kim kimberley
kimberly kirk kirsten kirsty kit kris kristen kristin kristina kristy kurt kyle kylie lacey lana lance lara larry
latoya laura lauren laurence laurie lawrence leah leanne lee leigh len lena leo leon leona leonard leroy les lesley
leslie lester lewis lex liam libby lila lillian lily lincoln linda lindsay lindsey linus lisa liz liza lizzie
llewellyn lloyd logan lois lola lonnie lora loretta lorna lorraine lou louis louisa louise lucas lucia lucille lucinda
lucy luke lydia lyle lyn lynda lynette lynn lynne mabel mable mack maddie madeleine madeline madison maeve magda
maggie maisie malcolm mandy marc marcel marcia marcus marcy margaret margery margie margo margot marguerite maria
marian marianne marie marilyn marina marion marissa marjorie mark marlene marlon marnie marsha marshall martha martin
martina martyn marv marvin mary mason mathew matilda matt matthew maud maude maureen maurice mavis max maxine maxwell
megan meghan mel melanie melinda melissa melody melvin mercedes meredith merle mervyn mia michael michaela michele
michelle mick mickey mike mikey mildred miles millicent millie milo milton mimi mindy minnie miranda miriam misty
mitch mitchell moira mollie molly mona monica morag morgan morris mort moses muriel murray myles myra myrtle nadine
nan nancy naomi nat natalie natasha nate nathan nathaniel neal ned neil nell nellie nelson nerys nettie neville niall
nicholas nick nicky nicola nicole nigel nikki nina noah noel noelle nora norah noreen norma norman odette olga olive
oliver olivia ollie olwen oona ophelia oscar oswald otis owain owen paddy paige pam pamela pat patience patrice
patricia patrick patsy patti patty paul paula paulette pauline pearl peggy penelope penny percy perry pete peter petra
phil philip philippa phillip phoebe phyllis pippa polly poppy preston priscilla prudence quentin quincy quinn rachael
rachel ralph ramona randall randolph randy ray raymond rebecca reece reg regina reginald rene renee reuben rex
rhiannon rhoda rhodri rhona rhonda rhys ricardo richard rick rickie ricky riley rita rob robbie robert roberta robin
robyn rod roddy roderick rodney roger roland ron ronald ronan ronnie rory rosa rosalie rosalind rosanna rosamund rose
roseanne rosemary rosie ross rowan rowena roxanne roy ruben ruby rudy rufus rupert russ russell rusty ruth ryan
sabrina sadie sally sam samantha sammy samson samuel sandra sandy sara sarah sasha saul scarlett scott sean sebastian
selena selina serena seth shane shannon sharon shaun shauna shawn sheila shelby sheldon shelley shelly sheree sheri
sherry sheryl shirley sian sid sidney sienna silas simon simone siobhan skye sofia sofie sonia sonja sonya sophia
sophie spencer stacey stacy stan stanley stella steph stephanie stephen sterling steve steven stewart stu stuart sue
summer susan susanna susannah susie suzanne suzie sybil sydney sylvia tabitha tamara tammy tamsin tania tanya tara
tasha taylor ted terence teresa terri terry tess tessa thea thelma theo theodore theresa thomas tia tiffany tilly tim
timothy tina tobias toby todd tom tommy toni tony tracey traci tracy travis trent trevor tricia trina tristan trudy
tyler tyrone tyson una ursula val valerie vanessa vaughn velma vera vernon veronica vic vicki vickie vicky victor
victoria vince vincent viola violet virgil virginia vivian vivien vivienne wade wallace wally walt walter wanda warren
wayne wendell wendy wes wesley wilbur wilfred will willa willard william willie willow wilma winifred winston woody
wyatt xander yolanda yvette yvonne zac zach zachary zack zane zara zelda zoe aine aisling aoife brigid caoimhe ciaran
cormac dara darragh declan diarmuid eamon eimear emer fearghal fiadh finbar fionn fionnuala grainne mairead malachy
maire muireann niamh nuala oisin orla padraig padraic roisin ruairi sadhbh saoirse seamus sinead sorcha tadhg turlough
angharad carys catrin cerys eirlys emyr eluned ffion gwenllian huw iestyn ieuan ifan lowri mared menna nia rhian
rhydian sioned tegan tomos blathnaid bronagh catriona eilidh euan hamish iain ishbel kirstin lachlan mairi mhairi
rhuaridh shona achim adelheid albrecht alois andreas anja anke anneliese annegret antje armin arne arno astrid axel
bastian beate benno bernd bernhard bettina birgit bjorn britta brigitte burkhard carsten christa christel christoph
claus clemens constanze cornelia dagmar detlef dieter dietmar dietrich dirk doerte dorothea eberhard eckhard edeltraud
egon elfriede elke elmar emil erich ernst erwin ewald felicitas ferdinand florian franz franziska friedrich friederike
fritz gabi gabriele georg gerd gerda gerhard gertrud gisela gottfried gregor gudrun guenter gunter gunther gunnar
hanna hannelore hannes hans harald hartmut heiko heike heiner heinrich heinz helga helge helmut henning heribert
hermann hildegard holger horst hubertus ilka ilona ilse inge ingeborg ingo inka irmgard isolde jana jens joachim
jochen joerg johann johanna johannes jorg josef juergen julius jurgen jutta kai karla karlheinz karsten kaspar kathrin
katja katharina katrin kerstin kilian klara klaus knut konrad konstantin korbinian kristian lars leonhard leopold
lieselotte lorenz lothar lotte ludger ludwig luise lukas lutz manfred manuela margarete margit margrit mario marita
marko marlies marlis mathias matthias mathilde meike melina mechthild moritz nadja niklas nils norbert olaf ortrun
oskar otmar ottmar otto ottilie peer philipp rainer ralf raimund regine reiner reinhard reinhold renate ricarda rolf
rosemarie rosi rudi rudolf ruediger rudiger sabine sascha sepp siegfried sigrid silke silvia stefan steffen steffi
stephan susanne sven svenja swantje tanja thilo thorsten thorben till tilman timo torben torsten traudl ulf uli ulla
ulrich ulrike ursel ute uwe valentin veit verena viktor viktoria volker volkmar waldemar walburga waltraud werner
wiebke wilhelm wilhelmine winfried wolf wolfgang wolfram xaver yannick zita agathe alain alban alexandre aline alix
amandine ambroise anais anatole andre ange anne-marie antoine apolline armand arnaud aude aurelie aurelien aurore
axelle baptiste basile bastien benoit berenice bertrand blandine brice camille capucine cecile celine cesar chantal
charline christelle christiane christophe clarisse claudine clement clemence clotilde coline corentin cyrille delphine
didier dorian edouard elodie eliane emeline emile emilie emmanuelle enzo estelle etienne eugenie fabien fabienne
fabrice fanny fernand flavie florent franck francois francoise frederic frederique gael gaelle gaetan gaspard gauthier
ghislain ghislaine gilles ginette gisele gregoire guillaume gustave hadrien helene henri herve hortense hugues jacky
jacques jean-claude jean-luc jean-marc jean-michel jean-paul jean-philippe jean-pierre jeannine jeremie joelle
jocelyne josiane josette julien karine laetitia laure laurent lea leonie lise loic lionel lucie lucien lucienne
ludovic luc lydie maelle maeva magali manon marceline margaux marie-claude marielle marin marine marius martine
martial mateo mathieu mathis matthieu maxence maxime mireille monique myriam nadege natacha nathalie nicolas ninon
noemie noemi nolwenn odile olivier ophelie pascal pascale perrine philippe pierre pierrick raphael raphaelle raymonde
regis remi remy renaud romain rose-marie roselyne sandrine serge severine solange solene stephane sylvain sylvaine
sylvie thibault thibaut thierry titouan valentine virginie viviane xavier yann yoann yolande yves yvan yvon adolfo
agustin aitor alba alberto alejandra alejandro alfonso alfredo almudena alonso alvaro amalia amparo ana anabel andres
angel angeles angelina angelines anselmo antonio aranxa araceli arancha armando arturo asuncion aurelio aurora beatriz
begona belen benito berta blanca borja brais candela candelaria carina carlos carlota carmelo carolina catalina
cayetana charo chema concepcion concha conchita consuelo cristian cristina cristobal cruz dario debora delfina diego
dolores domingo eduardo eloy elvira emilia emilio encarna encarni encarnacion enrique ernesto esperanza esteban
estefania estela eugenia eugenio eusebio fabian fabiola facundo fatima federico felipe felisa fermin fernanda fernando
fidel flor florencia francisca francisco gabriela gema gerardo german gilberto gines gonzalo graciela gregorio
guadalupe guillermo gustavo herminia hernan hilario horacio humberto ignacio iker imanol inaki ines inma inmaculada
iria isidro isidora ismael itziar izaskun jacinto jacobo jaime javi javier jesus jimena joaquin jordi jorge jose
josefa josefina josep juan juana juanjo juanma julio justo kiko laia leandro leire leonardo leonor leticia lidia
liliana lorena lorenzo lourdes luciana luciano lucio luis luisa lupe macarena magdalena maite malena manolo manuel mar
marcelo marcial marcela marcos margarita mariana mariano maribel maricarmen marisa marisol marta matias maximo merche
merce micaela miguel mikel milagros mireia mirta modesto moises montse montserrat natalia nerea nieves nilda noelia
norberto nuria octavio olalla oriol osvaldo pablo paco paloma paola pascual patricio paulina pedro pepa pepe pilar
pili quique rafa rafael raimundo ramiro ramon raquel raul rebeca remedios roberto rocio rodolfo rodrigo rogelio roman
roque rosalia rosario rufino salvador santiago santos saray sergi sergio sol soledad susana tatiana teodoro tomas
trini ulises valentina valeria vanesa vega vicente vidal violeta wilfredo xavi ximena xoan yago zulema adalgisa
agostino alberta aldo alessandra alessandro alessia alessio alfio ambra angelo annalisa antonella antonino arianna
asia benedetta bruna carlo carmela carmine caterina chiara cinzia ciro claudio corrado cosimo cristiano daniela
daniele davide domenico donatella edoardo eleonora elio elisabetta emanuela emanuele enrica enrico ermanno ettore
fabiana fabio fabrizio federica filippo filomena fiorella flavia flavio franca francesco franco fulvio gaetano gennaro
giacomo giada gianfranco gianluca gianmarco gianni giampaolo gigi ginevra gino giordano giorgia giorgio giovanna
giovanni giulia giuliana giuliano giulio giuseppe giuseppina grazia guido ilaria ivana ivano jacopo letizia lino livia
livio loredana lorella lorenza luca ludovica luigi luigina maddalena manlio mara marcello marco margherita mariagrazia
mariangela massimiliano massimo matilde matteo mattia maura maurizio mauro michela milena mirella mirko nadia nicla
nicolo nunzia oreste ornella ottavio paolo pasquale patrizia pier piera pietro pina pino raffaele raffaella remo
renata renato renzo riccardo rino rocco romina romano rosaria rossana rossella ruggero sabina salvatore samuele sandro
settimio silvana silvano silvio simona stefania stefano tiziana tiziano tommaso tullio ugo umberto valerio vanda
vincenzo vito vittoria vittorio viviana afonso alda amadeu anabela andreia artur augusto bernardo caio catarina celso
conceicao davi diogo domingos duarte edson eduarda elisabete emanuel filipa filipe giovana goncalo graca guilherme
helder helio henrique igor inacio isadora ivone joana joao joaquim jonas larissa luiz lurdes madalena marcio margarida
marilia martim mateus matheus mauricio nilton nuno odete olavo orlando otavio paulo rafaela rogerio rosangela rui
sebastiao simao soraia telma thais thiago tiago valdemar vasco vinicius vitor vitoria wagner wellington yara zelia aad
aart adriaan alida anneke annelies anouk arend arie arjan bas berend bram brecht carolien cas coen corien cornelis
daan davy diederik dirk-jan dries eefje els emiel esmee evert femke ferry fleur floor floris frans freek frits geert
gerben gerrit gert gertjan gijs guus hanneke harm harmen hein henk hilde ineke ivo jaap jacco jan-willem janneke
jasmijn jeroen jelle jente jet joep johan jolanda joost joris jos jurre karel karlijn kees klaas koen koos leen lies
lieke liesbeth lieve loes lonneke lude luuk maaike maarten marieke marijke marijn marit marjan marjolein marleen
martijn mees menno mieke miek mirjam nel niek niels nienke noor pascalle piet pieter pim quinten rens renske riet rik
rinus robbert roel roelof roos rutger ruud saar sanne sander saskia sem sjaak sjoerd stef stijn suus suze sybren thijs
tijmen tineke titia toon trijntje tjeerd truus wessel wibo wies wiebe wietske wil willeke willem willemijn wim wouter
ytsje zeger agneta aksel albin alva anders anette anne-grethe arvid asbjorn asger asta atle bengt berit birger
birgitta birte bjarne bodil bo borje brit britt cecilie dag ebba eigil einar eirik eivind elin ellinor elof else
erling esben espen eskil flemming freja frida fredrik frode geir gro grethe gunhild gunilla gunn gustaf gustav haakon
hakan halvor hanne hans-jorgen hedda hege helle henrik hjalmar inga inger ingebjorg ingemar ingvild jeppe jesper
johanne jorgen jorn jorunn josefine kaare kaj kajsa kari karl-erik kasper kjell kjersti knud kristoffer lasse leif
lene linnea liv lisbet lone lotta magnus maja malin malte mats mette mikael mikkel mogens monika morten nanna niclas
njal oddvar ola olav ole olof oyvind pal peder per pernille pia poul preben ragnar ragnhild rasmus rikke roald rune
runa sigmund sigurd signe siri sissel siv solveig soren stein stellan sten stig stine svante svein sverre synnove
terje thor thora thorbjorn tone tor torbjorn tore torgeir torhild torill torunn trine troels trond trygve tuva turid
ulrik vegard vibeke vidar viggo wenche yngve aino aleksi anneli antti arja arto eero eeva eija esa hannu harri heikki
helvi henna ilkka ilpo jaakko jaana jarkko jari jarmo jouni juha juhani jukka jussi kaarina kaisa kalle kirsi lauri
leena liisa maarit markku marja marjatta matti merja mika mikko minna miro niina niko olavi olli outi paivi pekka
pentti pertti petri petteri piia pirjo pirkko raija reijo riikka riitta risto saara sakari sami sanna satu seppo sini
sirpa tapani tapio tarja teemu teppo tero tiina tuija tuomas tuula veera veikko vesa ville virpi gudmundur sigridur
olafur adrianna agata agnieszka aleksander aleksandra alicja andrzej anastasia anastazja antoni arkadiusz bartek
bartlomiej bartosz beata blazej bogdan bogumil bogumila boguslaw bozena cezary czeslaw danuta dariusz dawid dominik
dominika dorota edyta elzbieta ewa ewelina filip franciszek genowefa grazyna grzegorz halina henryk ignacy iga irena
iwona iza izabela jacek jadwiga jakub janina janusz jaroslaw jerzy jolanta jozef julita justyna kacper kamil kamila
karol karolina kasia katarzyna kazimierz kinga klaudia krystian krystyna krzysztof krzysiek leszek lucyna lukasz
maciej maciek malgorzata gosia marcin marek mariola mariusz marzena mateusz michal mieczyslaw mikolaj miroslaw oliwia
pawel patryk patrycja piotr przemek przemyslaw radek radoslaw rafal roksana ryszard slawomir stanislaw sylwia szymon
tadeusz tomasz tomek urszula weronika wieslaw wieslawa wiktor wiktoria witold wladyslaw wladek wojciech wojtek
zbigniew zdzislaw zenon zofia zuzanna zygmunt ales alena barbora blanka blazena bohumil bohuslav branislav denisa
dusan eliska frantisek hana hynek iveta jarmila jaromir jaroslav jindrich jirina jiri jitka katerina kristyna kveta
ladislav lenka libor libuse lubomir lubos ludmila marketa matej milan milos miloslav miroslav nikola ondrej oldrich
otakar patrik pavel pavla petr radim radka radovan slavomir stanislav stepan sarka tereza vaclav veronika vit vladimir
vladislav vlasta vojtech zbynek zdenek zdenka zuzana zlatica adel akos andras anett aron attila balazs balint barna
bela bence bernadett boglarka csaba csilla denes edit emese endre eniko erzsebet eszter ferenc fruzsina gabor gergely
gergo geza gyorgy gyula ildiko imre istvan janos jozsef judit kalman karoly katalin krisztian krisztina laszlo levente
lajos mate mihaly miklos orsolya piroska reka rozsa sandor sarolta szabolcs szilard szilvia tamas tibor timea tunde
vilmos zoltan zsolt zsofia zsuzsa zsuzsanna adela adina alin alina ana-maria anca andreea camelia catalin cezar
ciprian claudiu codrin constantin corina cornel costin cosmin cristi darius dorin dragos dumitru eugen florentina
florin georgiana gheorghe horia iulia iulian ileana ilie ioan ioana ion ionel ionut irina laurentiu lavinia liviu
lucian luminita madalina mihaela mihai mircea mirela nicoleta nicolae octavian oana ovidiu petre petru radu raluca
razvan roxana ruxandra sanda silviu sorin steliana teodor tudor vasile viorel viorica vlad alen aleksandar andrija
ante anton bojan borislav bozo branka branko damir danijel danica darija darko davor dejan dimitar domagoj dragan
dragana drazen dubravka dzenan edin emina georgi goran gordana hrvoje ilija ivanka iva jadranka jasmina jasna jelena
josip jovan jovana kaloyan katarina kemal kiril kosta kresimir kristijan lazar lejla lidija ljiljana ljubica ljubomir
luka marija marijana matea mateja milica miljana miodrag mirjana mladen momcilo nada natasa nebojsa nemanja nenad
nevena nikolina nikolay olivera pavle petar plamen predrag rade radmila rados rajko ratko sanja sasa sava senad senka
sladana slaven slavica slobodan snezana srdan stanko stevan stjepan stoyan suzana svetlana tatjana tea tihomir todor
tomislav tvrtko vasil vedran velibor vesna vinko vjekoslav vlado vladan vuk zdravko zeljko zeljka zlatko zoran zorana
zvonimir aleksandr alexandr aleksei alexei alexey alla anastasiya anatoly anatoliy andrei andrey andriy arkady artem
artyom bohdan daria darya dina dmitri dmitriy dmitry dmytro ekaterina elizaveta evgeni evgenia evgeny fedor fyodor
galina gennady georgy gleb grigory ihor ilya inna innokenty khrystyna kira kirill kseniya ksenia larisa lesia lev
lilia lyuba lyubov lyudmila liudmyla maksim maksym marharyta mariia marya matvey maxim mikhail mykhailo mykola
nadezhda nastya natalya nataliia nikita nikolai oksana oleg oleh oleksandr oleksandra oleksiy oleksii olena olesya
olha ostap pavlo petro pyotr polina raisa rodion rostislav ruslan ruslana sergei sergey serhiy serhii sofiya snezhana
svitlana taras tatyana tetiana timofey timur tymofiy ulyana vadim vadym valery valeriy vasily vasyl viktoriya vitaly
vitaliy vladyslav volodymyr vsevolod vyacheslav yakov yana yaroslav yegor yelena yevgeny yevhen yulia yuliya yuri
yuriy yury zhanna zinaida zoya alexandros anastasios angeliki antonis apostolos aspasia athanasios christos chrysa
costas dimitra dimitri dimitris dimitrios dionysis eleni elpida evangelia evangelos fotini fotis georgios giannis
giorgos ioanna ioannis irini iro kalliopi konstantina konstantinos kostas kyriakos lefteris marios michalis nektarios
nikos nikolaos panagiota panagiotis panos paraskevi pavlos petros sotiria sotiris spyridon spyros stavros stelios
stratos thanasis thanos theodora theodoros vasileios vasiliki vasilis yannis yiannis yorgos zoi ani aram ararat armen
arpine ashot davit gayane gevorg gor hayk levon lilit mariam narek nare nino giorgi tamar tigran vahan vardan zaza
irakli ketevan abbas abdallah abdel abdelkader abdelaziz abdi abdirahman abdul abdulaziz abdulla abdullah abdulrahman
abeer abu adil adnan afaf ahlam ahmad ahmed aisha aicha akram ala ali alia aliya amal aman amani amer amin amina amine
amir amira amjad ammar anas anwar areej arwa asad ashraf asma asmaa atef ayah ayman ayoub aysha aziz aziza bader badr
bahaa bashar bashir basma bassam bilal bilel brahim bushra chadi dalal dalia doaa duaa eman emad eyad fadi fadia fahad
fahd fahim faisal fares farah farid farida faris farouk fatema fathi fatma fawaz fawzi feras ghada ghassan habib hadi
hadia hafsa haidar haitham hakim hala halima hamad hamid hamza hanaa hanan hani hania haroun hasan hashim hassan hatem
haya hayat heba hicham hind hisham houda huda hussain hussein hussam ibrahim ibtisam idris ihab ikram ilham ilyas iman
imad imran inas intisar ismail issa jaber jad jafar jamal jamil jamila jawad jihad joumana kamal karam karim karima
kareem kawthar khadija khadeeja khaled khalid khalida khalil kholoud lama lamia latifa layan layla leila lina loubna
lubna maha mahdi mahmoud maisa maysa majed majid malak malek malika manal manar maryam marwa marwan maher mazen mehdi
mina mohamad mohamed mohammad mohammed moncef mostafa mouna mounir moussa muhammad mukhtar mohsen muna munir murad
mustafa musa muaz nabil nabila nader nadim nadir najat najla naima nasser nasir nasreen nawal nermin nidal nihal nizar
noha noura nour nur nura omar omaima osama othman oussama qasim rabia rachid rafiq raed raghad rahma raja rajaa rami
rana rania rasha rashid rashida raya rayan reem rim riad riyad rima rola rula ruba sabah sabri saad sadiq safa safaa
safia sahar said saida saif sajid salah salam saleh salem salim salima salma salman salwa samia samir samira sana
sanaa sawsan selma shadi shahd shaima shakir shams sherif shereen shukri siham sofiane soha sohaib souad soumaya suad
suha sulaiman suleiman sumaya tahani taher talal tamer tareq tariq tarek thaer wael wafa wafaa wajdi waleed walid
wasim widad yahya yasin yasmin yasmine yasir yasser yazan yousef youssef yousra yusra yusuf zaid zainab zakaria zaki
zayd zeina zeinab ziad zineb zouhair zuhair zohra ayaan ayan hodan ifrah nasra sahra warsan hibo adem ahmet alp alper
altan arda arzu asli asuman ayca aydin ayhan aylin ayse aysegul aysun aykut aytac baris baran basak begum belgin berk
berkay berna beyza bilge birol bulent burak burcu busra can cagla cagri cansu celal cem cemal cemil cengiz ceren
cevdet cihan cigdem damla deniz derya dilan dilara dilek dogan dursun duygu ebru ece eda efe elif emel emin emine
emrah emre ender engin erdal erdem erdogan eren erhan erkan erol ersin ertugrul esra evren eylul fatih ferhat feride
ferit fikret filiz firat fuat furkan gamze gizem gokhan gonca gonul gokce gul gulay gulcan gulden gulsen gulten gunes
guven hakki halil hande harun hatice hayri hikmet huseyin hulya ilhan ilker ilkay inci ipek irfan irmak kaan kadir
kadriye kenan kerem kerim kubra koray lale leyla levent mahmut medine mehmet melek meltem melike melis merve mert
meryem metin mine muge muhammed muhammet murat mutlu nazan nazli necati nergis neslihan nesrin nevin nihat nilay
nilgun nilufer nuray nurcan nurettin nuri oguz okan oktay onur orhan osman ozan ozcan ozge ozgur ozlem pelin pinar
ramazan recep refik remzi reyhan sadik safiye salih savas seda sefa sefer selcuk selda selim selin sema semra senem
sercan serap serdar serhat serkan serpil sevda sevgi sevil sevim sevinc sezen sibel sinan sinem songul suleyman sukran
taner tarik taylan tayfun tolga tugba tugce tulay tuncay turgut turhan turkan ufuk ugur umit umut utku vedat veli
volkan yakup yasar yasemin yavuz yelda yeliz yigit yilmaz yunus zafer zehra zeki zeliha zerrin zeynep arash ardeshir
ali-reza amir-hossein anahita arezoo aryan atefeh azadeh azar babak bahar bahareh bahram behnam behrouz behzad bita
dariush ehsan elaheh elham esfandiar farhad fariba farshad farzad farzaneh fatemeh fereshteh ghazal golnaz hamed
hamidreza hooman hossein iraj javad jaleh kamran kaveh keyvan kian kiana kourosh ladan laleh mahin mahnaz mahsa mana
mandana masoud mehrdad mehran mehrnaz milad minoo mitra mojgan morteza nahid narges nasim nasrin navid negar negin
niloufar niloofar nima niusha omid parisa parvin parviz pegah pejman peyman pooya pouya ramin reza roya sadaf saeed
saman samaneh sanaz sepideh setareh shabnam shahin shahla shahram shahrzad shapour shima shirin shiva siamak simin
sina soheil sohrab soraya tahereh taraneh vahid yalda zahra zhaleh zohreh bahadur farrukh gulnara jamshid kamola
nargiza otabek rustam sardor shavkat ulugbek umida zafar aigerim asel askar bakyt daniyar erlan gulnaz marat nurlan
saule zhanar aakash aarav aarti abhay abhijit abhinav abhishek aditi aditya ajay ajit akanksha akash akhil akshay
akshaya alka amar ameya amit amita amitabh amol amrita amrit anand anandhi ananya anil anila anish anjali anju ankit
ankita ankur anmol anu anuj anupam anuradha anurag anusha anushka aparna apoorva aravind archana arjun arnav arpita
arun aruna arvind asha ashish ashok ashwin ashwini asmita atul avinash ayush babu balaji balakrishnan bala basant
bhaskar bharat bharath bharathi bharti bhavana bhavesh bhavna bhavya bhumika bhupinder bina brijesh chandan chandra
chandrika chandru charu chetan chetna chirag chitra damini darshan darshana deepa deepak deepali deepika deepti devi
devika devendra dev dhananjay dhanya dharmendra dhruv dilip dimple dinesh dipak dipti divya durga ekta ganesh gaurav
gauri gautam geeta geetha girish gita gokul gopal gopi govind gulshan gurpreet gurmeet harbhajan hari harini haripriya
harish harjit harpreet harsh harsha harshad harshita hema hemant hemlata himanshu hitesh indira indu ishaan ishita
jagan jagdish jai janaki jasbir jaspreet jatin jaya jayant jayanti jayesh jayshree jeet jitendra jyoti jyothi kabir
kailash kajal kala kalpana kalyani kamala kamini kanchan kapil karan karthick karthik karthika karunakaran kaushik
kavita kavitha kavya keerthi kirti ketan keshav kiran kishan kishore komal krishna krishnan kriti kumar kumari kunal
kusum lakshman lakshmi lalit lalita lata latha laxmi leela lokesh madan madhav madhavi madhu madhuri madhur mahendra
mahesh maheshwari mala malathi malini mamta manasa mangesh mani manik manikandan manisha manish manjit manjeet manju
manjula manjunath manoj manpreet mansi maya mayank mayur meena meenakshi meera megha meghana milind mihir mitali mohan
mohini mohit mridula mukesh mukul muralidharan murali muthu nagaraj naina naman namrata nandini nandita nanda naresh
narayan narayanan narendra natarajan naveen navin navneet nayan neelam neeraj neeta neetu neha nidhi nikhil nilesh
nimisha niranjan nirmal nirmala nisha nishant nitesh nitin nitish nithya niti omkar padma padmini pallavi pankaj
paresh parth parthiban parul parvati pavan pawan piyush pooja poonam poornima prabha prabhakar prabhu pradeep pradip
pragya prakash pramod pranav pranay prasad prasanna prashant prashanth pratap prateek pratibha pratik pratima praveen
praveena pravin preethi preeti prem prema preity priti priya priyanka puja pushpa radha radhika raghav raghavendra
raghu rahul raj rajan rajani rajat rajeev rajendra rajesh rajeshwari raji rajiv rajkumar raju rakesh rakhi ram rama
raman ramakrishnan ramesh ramya ranganathan rani ranjan ranjit ranjith rashmi ravi ravindra reena rekha renu renuka
reshma revathi richa rishabh rishi ritesh ritika ritu riya rohan rohini rohit rohith roopa roshan roshni ruchi rukmini
rupa rupali rupesh sachin sagar sahil sai sakshi samarth sameer sandeep sandhya sangeeta sangita sanjana sanjay
sanjeev sanket santosh saraswati sarala saran sarika sarita saritha satish sathish sathya saurabh savita seema selvi
senthil shailesh shakti shakuntala shalini shanta shanthi shankar shantanu sharad sharmila shashank shashi sheela
shefali shilpa shiv shivam shivani shobha shraddha shreya shrikant shruti shubham shweta siddharth siva smita smitha
sneha snehal sohan sonal sonali soniya sonu sridhar srikanth srinivas sriram sruthi subash subhash subramanian
suchitra sudha sudhakar sudhir sugandha sujata sujatha sukhdev sukhwinder suman sumathi sumit sumitra sundar sunil
sunita sunitha supriya suraj suresh surendra surinder surya sushant sushil sushma swapna swapnil swati swathi
tamilarasi tanmay tanvi tanuja tarun tejas trupti tulsi tushar uday uma umang umesh upasana urmila usha utkarsh uttam
vaibhav vaishali vaishnavi vandana vani vanitha varsha varun vasanth vasanthi vasudha vasuki veena velu venkat
venkatesh venu vibha vidya vignesh vihaan vijay vijaya vijayalakshmi vikas vikram vikrant vimal vimala vinay vineet
vineeta vinod vinoth vipin vipul vishal vishnu vishwanath vivek yash yashoda yashwant yogesh yogita jincy jaswinder
hardeep kuldeep baljit balwinder satnam simran ruksana shabana shaheen shahid shahida shazia zubair zulfiqar naseem
nazia asif aslam arshad azhar bilquis faiza farhan farzana fozia ghulam hina humaira iftikhar iqbal javed jameel
kashif kausar khurram mehwish mubarak mushtaq nadeem naveed nosheen parveen qamar rizwan rubina rukhsana saima sajjad
samina shafiq shahbaz shoaib sumera tahir tanveer tasneem uzma waqar waseem zahid zahida zeeshan zubaida anura chamara
chaminda chathura dilshan kasun lakmal nadeesha nimal nuwan ruwan sanath thilini tharindu upul abdur afroza habibur
jahangir kamrul mizanur mohiuddin monir nasima nazrul rafiqul rahima rezaul rokeya shahana shamim sumon taslima bishnu
bikash binod laxman prakriti tenzin pema dorje karma sonam abena abebe abeni abimbola abiodun abiola achieng adaeze
adaobi adaora adebayo adebola adeola aderonke adesola adewale adjoa adunni afia afua agyeman ajoke akello akin akinyi
akintunde akosua akua akunna alemayehu almaz ama amadi amadou amaka amara aminata anan anele anesu angola anyango
asante aster ato awa ayanda ayo ayodele ayomide azeez babajide babatunde baraka bamidele berhanu bijou binta bisi
bolaji bolanle boniface bonolo boubacar bukola busisiwe chanda charity chiamaka chibuike chibuzo chidi chidinma
chiedza chika chike chimamanda chinedu chinelo chinonso chinwe chioma chipo chisom chizoba chukwudi chukwuemeka daudi
dawit dayo dikeledi dineo dumisani ebele ebere ebony ebuka edafe efua ejike ekene ekow ekua elikem emeka enitan eniola
enyonam eshe esi ezinne fadekemi farai fatou fatoumata fikile folake folasade funke funmi funmilayo gacheri gathoni
genet getachew gift girma goitseone gugu habtamu haile hawa hlengiwe ibukun idowu idrissa ifeanyi ifeoma ifeyinwa ige
ikechukwu ikenna ime itumeleng iyabo jabulani jelani jumoke juma kagiso kamau kamaria karabo karanja katlego kayode
keamogetse kebede kehinde kelechi kemi kendi kgomotso khanyisile khaya khosi kioni kipchoge kofi kojo kudzai kuhle
kunle kwabena kwadwo kwaku kwame kwasi lerato lesedi letlotlo lindiwe londiwe lulu lungile lwazi mahlet maame makena
mamadou mandla mariama masego mbali mehari mekdes mercy mpho muthoni mutiso mwangi mwende nana nandi nasieku ndidi
neema negash ngozi njeri njoroge nkechi nkosana nobuhle nomsa nomvula nonhlanhla nonso nosipho nthabiseng ntombi
nyambura nyasha nyokabi obi obinna obioma ochieng odhiambo ofentse okechukwu okello okon oladele olamide olayinka olu
oluchi olufemi olumide oluwaseun oluwatobi oluwole omolara omondi onyeka onyinye oumar ousmane palesa panashe pule
refilwe rethabile rotimi rudo rufaro ruvimbo saidi sade salif samba samkelo sanele segun selam sekou seun sewa seydou
shaka sibongile sibusiso simba simphiwe sipho siphiwe siyabonga solomon sonke seyi sunday tadesse tafadzwa taiwo
takudzwa tanaka tariro tatenda tebogo tefo temitope tendai teboho thabang thabiso thabo thandeka thandi thandiwe thato
thembi themba thembeka tiisetso tinashe titilayo tobechi tokunbo tolu tolulope tosin tshepo tumelo uche uchenna udo
ugochi ugonna unathi uzoma vimbai vusi wairimu wambui wangari wanjiku wanjiru yaa yaw yemi yetunde yewande yohannes
zanele zawadi zenzele zikhona zinhle ziyanda zodwa zola zuberi ai aiko aki akemi akihiko akihiro akiko akio akira
asami asuka atsuko atsushi aya ayaka ayako ayumi chie chieko chiyo daiki daisuke eiji eiko emi emiko eri eriko fumiko
fumio goro hanako haruka haruki haruko haruto hayato hideaki hideki hideko hidenori hideo hideyuki hikari hiroaki
hiroki hiroko hiromi hiroshi hiroyuki hisako hisashi hitomi hitoshi ichiro isamu isao itsuki izumi jiro jun junichi
junko kaede kana kanako kaori kaoru katsuo katsumi kazuhiro kazuki kazuko kazumi kazuo kazuya keiichi keiji keiko
keisuke kenichi kenji kenta kentaro kimiko kiyoshi koichi koji kohei kota kouji kumiko kyoko maiko maki makiko makoto
mami manabu mari mariko masaaki masahiro masaki masako masami masanori masao masaru masashi masato masaya mayu mayumi
megumi michiko midori miho miki mikiko minako minoru misaki mitsuo mitsuko mitsuru miwa miyuki mizuki momoko naoki
naoko naoto naoya natsuki natsuko natsumi nobu nobuko nobuo nobuyuki noriko norio osamu reiko rei ren rie rika rina
rumi ryo ryoko ryosuke ryota ryuichi ryuji sachiko saki sakura satomi satoru satoshi sayaka sayuri seiichi seiji
setsuko shigeo shigeru shiho shingo shinichi shinji shinobu shiori shiro shizuka sho shohei shoji shota shuichi shuji
sora sota susumu tadashi taichi taiga takahiro takako takashi takayuki takeo takeshi takumi takuya tamiko taro tatsuo
tatsuya teruo tetsuo tetsuya tomoko tomohiro tomoki tomomi tomoya toru toshi toshiaki toshiko toshio tsubasa tsuyoshi
wataru yasuko yasuo yasushi yoichi yoko yoshi yoshiaki yoshie yoshiko yoshio yosuke yui yuichi yuji yuka yukari yuki
yukiko yukio yuko yumi yumiko yuriko yusuke yuta yutaka yuto aiguo baozhu biao bin bolin caihong chao chaoxiang chen
cheng chenguang chun chunhua chunyan congcong dandan daiyu dawei dong dongmei fang fei feifei fen feng fengying gang
guang guanyu guiying guo guofeng guohua haibo haiyan han hao haoran heng hong hongmei hua huan hui huijuan huimin
huiying jia jiahao jian jianfeng jianguo jianhua jianjun jianping jiawei jiayi jie jin jing jingjing jingyi jinhua
junjie kang kun lan lei li lian liang lihua lijuan lili lin ling liping liwei lixia liying long mei meihua meiling
meng min ming minghao mingxia na ning pei peng ping qian qiang qiao qing qiong qun rong rongrong ruoxi shan shanshan
shu shufen shuhui siyu song suyin tao ting tingting wei weidong weijie weili weimin weiwei wen wenjie wenjing wenling
xia xian xiang xiao xiaobo xiaodan xiaohong xiaohui xiaojun xiaoli xiaoling xiaomei xiaoming xiaoping xiaoyan xin xing
xinyi xinyue xiu xiuying xiulan xiumei xu xue xuemei yan yanan yang yanhong yanli yanping yi yifan yilin yimin ying
yingying yong yu yuan yue yuhan yulan yumei yun yunfei yushan yuting yuxin yuying zedong zhan zhen zhi zhigang zhihao
zhiming zhiqiang zhiwei zhiyong zhong zihan ziyi zixuan zongying chi-wai ka-fai ka-man kwok-wai mei-ling pui-yee
siu-ming wai-man wing-yan yuk-ling tsz-yan wai-kit hsiao-wei hui-chun mei-hua shu-fen yi-chun bo-young byung-ho
chang-min chul dae-jung dong-hyun eun eun-ji eunji eunjung eun-kyung gyeong ha-eun hae-won haneul hee-jin ho-jun hye
hye-jin hyejin hyeon hyo-jin hyun hyun-joo hyun-woo hyunjin hyunwoo in-ho jae jae-hyun jaehyun jae-won ji-eun ji-ho
jihoon ji-hoon ji-hye jihye jimin ji-min jin-woo jisoo ji-soo ji-won jiwon ji-young jiyoung jong-su joo-hyun joon
jun-ho junho jung-hee kyung kyung-hee mi-kyung mi-sook min-ho minho min-jae minji min-ji min-jun minjun min-seo
minseok myung-hee nari sang-hoon sang-woo seo-yeon seojun seok seong-ho seung seung-hyun seungho si-woo so-young
soo-jin soojin soo-min su-bin su-jin sujin sung sung-min sungmin sun-hee tae-hyun taehyung woo-jin yeon yeong-ho
ye-jin ye-rin yoo-jin yoon young young-ho young-hee yuna yu-jin an anh bao bich binh canh chau chi chien cong cuc
cuong dao dat diem diep diu doan duc dung duong duy giang ha hai hanh hang hieu hien hiep hoa hoai hoan hoang hue hung
huong huy huyen khai khang khanh khoa khoi kien kieu lien linh loan loc luan luong ly mai manh minh my nam nga ngan
nghia ngoc nguyen nguyet nhan nhi nhung oanh phat phong phuc phuoc phuong quan quang quoc quyen quynh sang son tai tam
tan thach thang thanh thao thi thien thinh tho thom thu thuan thuy tien tin toan tram trang tri trinh trung truc
truong tuan tuyen tuyet uyen van vinh vu vy xuan yen aida aiman alip amirul anisa arief arif aris asep aulia bagus
bambang bayu budi cahya citra dedi dian dimas dwi eka endang erlina faizal fitri galih gunawan hafiz haziq hendra
henny ika indah indra intan irwan iwan joko kartika kurniawan lestari made maimunah mega ningsih nita novi nurul oka
putra putri rahmat ratna rendra reni rini rizal rizky sari septian setiawan siti slamet sri sudirman sugeng suharto
sukma sulastri suparman susanti sutrisno syafiq syahrul teguh titin toto tuti utami wahyu wati wayan widodo widya
wulan yanti yanto yudi yuli yusof zainal zulkifli azlan azman fatin faridah izzati khairul norhayati nurhaliza rosli
rosnah shahrul wan zaleha apichai arthit boonmee chai chaiwat chalerm duangjai kanya kittisak kulap lawan malai malee
mongkol nattapong niran nok noi nong pakorn ploy prasert pornthip sakda siriporn somchai somsak sompong supaporn
suchart sunisa tawan thanawat wichai wipa agapito amihan analyn arvin bayani benigno bong cherry crisanto dalisay
danilo divina efren erlinda ferdie gerlie imelda jejomar jericho jhun jomar jovelyn jun-jun ligaya liezel lito
luzviminda maricel marites marivic maylene mylene nenita nestor noynoy pacita reynaldo rhea rizalina rodel romulo
rommel rosalinda teodora virgilio avi aviva amnon asaf assaf avigail avraham avital ayelet barak batya benny boaz
carmel chaim chana dafna dov dror dvora efrat ehud eitan elad eliezer eliyahu eran esti eyal ezra gal gideon gila
gilad golan hadas hagai hila idan ido ilan ilana inbal itai itamar keren lior liora malka maayan meir menachem merav
mordechai moshe nadav natan nava neta nir nira noa noam ofer ofra ohad omer omri oren orit orly oz pinchas rafi ran
reuven rivka roni rotem sarit shai shaul shimon shira shlomo shmuel shoshana shulamit sigal tal tali talia tomer tova
tzipora tzvi uri uriel uzi yaakov yael yair yariv yehuda yigal yitzhak yoav yochanan yoel yonatan yosef yossi yuval
zehava zeev zohar ziv aroha anahera hemi hone ihaia kahu kiri maia manaaki mere mihi moana ngaio nikau pania piripi
rangi rewi tama tane tawhiri tui wiremu whetu alofa fetu leilani kalani keoni kaimana malia nalani noelani mahina
sione tevita semisi viliami finau makoa tala losa ioane tavita siaosi apenisa ratu mereoni litia sereana ana-lupe
kalea
mo dex geraint onno ruthanne farrah fergal eamonn aoibheann fintan orlaith cillian conall eoghan emrys iolo llinos
dilys ceridwen taliesin heledd tudur macsen struan ailsa torquil tjark hauke fokko enno imke frauke gesa maike
liselotte gerlinde roswitha gernot ekkehard friedhelm gisbert vroni resi urs reto ruedi kobi regula enora gwenaelle
erwan tanguy huguette lucette tijs sietse hidde douwe fenna graziano niccolo ainhoa asier gorka unai xabier ander
josu joseba arnau neus caetano murilo iara jussara mafalda bronislaw hedvika traian doina crina nataliya kateryna
jurgita giedre egle vytautas mindaugas gintaras kestutis arturas algirdas daiva rimantas laima inese ilze janis
aivars guntis andris priit tiit toomas maarja kadri liis kristjan sindre gudmund mads birthe bente lennart despina
noga batsheva junaid usman asim waheed adeel owais haroon sohail ayesha sadia tahira sumaiya aaliyah nusrat rachida
aishwarya gayatri parminder navjot nimali sanduni thushara jiwoo seoyeon ketut nyoman putu agus rosmah nneka
oluwaseyi adwoa chebet otieno rutendo bongani naledi ibrahima cheikh oumou abdoulaye bintou lamar deshawn keisha
shanice shaniqua tanisha tamika darnell terrell earlene hettie beryl cuthbert brandi kaylee mckenzie brayden jayden
kaden aiden easton colton
`
    .trim()
    .split(/\s+/),
);
