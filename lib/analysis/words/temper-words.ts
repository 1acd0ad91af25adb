/** Classes of words in which people show temper, or the opposite; the models weigh them with what the business just did. */
const classes: Record<string, RegExp> = {
  praise:
    /\b(?:great|brilliant|wonderful|fantastic|fabulous|marvell?ous|amazing|awesome|excellent|superb|perfect|lovely|splendid|charming|genius|bravo|incredible|impressive|priceless|thrilling|fascinating|astonishing|helpful|useful|well done|good job|nice one|slow clap|top marks|10\/10|ten out of ten|congrat\w*|hallelujah|hooray|cool|nice|clever|wow|super|toll|prima|klasse|genial|fenomenal|estupendo|qu[eé] (?:bien|útil)|magnifique|formidable|parfait|bravissimo|wah)\b/,
  'praise first':
    /^\W*(?:(?:oh|ah|wow|well|right|ok|a \w+|how|so|sure|yeah|very|truly|really|just|absolutely)[\s,.!]+){0,3}(?:great|brilliant|wonderful|fantastic|fabulous|marvell?ous|amazing|awesome|excellent|superb|perfect|lovely|splendid|charming|genius|bravo|incredible|impressive|priceless|thrilling|fascinating|super|grand|magic|nice|cool|helpful|delightful|sweet|terrific|toll|prima|klasse|genial|fenomenal|estupendo|magnifique|formidable|parfait|très|muy bien)\b/,
  'puts off coolly':
    /\b(?:i'?ll (?:put|ask|let|just|go|have|tell|read|send|write|wait|sit|live|start|get)|shall i|should i|meanwhile|in the meantime|so (?:it'?s|that'?s|you'?re|the|does|no|i)|exactly what|just what|the size of|like grown ?ups|under the mattress|on rent|kettle|horoscope|decoration|brochure|upsell|pulse|framed|wall|museum|mattress)\b/,
  thanks:
    /\b(?:thanks?|thank you|thx|tks|ta|cheers|tysm|appreciate(?:d)?|grateful|lifesaver|legends?|star|danke|gracias|merci|grazie|obrigad\w+|bedankt|dhanyavad)\b/,
  insult:
    /\b(?:idiots?|idiotic|stupid|moron\w*|dumb|thick|dense|useless|hopeless|pathetic|clowns?|clueless|muppets?|lemons?|donkeys?|numpt\w+|pillocks?|wallies|liars?|brainless|braindead|brain dead|incompetent|garbage|rubbish|trash|junk|crap|shite?|bullshit|shambles|farce|joke|waste|worst|terrible|awful|horrible|dreadful|ridiculous|nonsense|absurd|pointless|parody|scripts?|machine|robot|toaster|parrot|goldfish|brick|wall|potato|vending machine|bakwas|nutzlos|blödsinn|quatsch|unfähig|inútil|pesado|porquería|broma|tomadura|nul(?:le)?|inutile|débile|waardeloos|palhaçada)\b/,
  oath: /\b(?:f+u+c+k\w*|wtf|omfg|omg|ffs|bloody|damn(?:ed)?|goddamn|hell|christ|jesus|jeez|god|gods|mary and joseph|feck\w*|bollocks|arse|ass|piss\w*|bugger\w*|sod|heaven'?s? sake|sake|lord|dear god|good grief|mierda|joder|coño|hostia|verdammt|scheiß\w*|scheisse|mensch|putain|merde|bordel|cazzo|bhai)\b/,
  sigh: /\b(?:sigh|ugh+|pff+t?|meh|argh+|aargh|grr+|smh|bruh|unreal|unbelievable|incredible|typical|naturally|obviously|evidently|apparently|of course|figures|shocker?|quelle surprise|sans blague|seriously|for real|srsly|words fail|speechless|beyond (?:belief|parody|me|a joke)|can'?t believe|you could(?:n'?t| not) make|whatever|no doubt|i take it|i see|right|sure|whatevs|k|kk|nvm|lol|lmao+|haha?|good to know|happy new year|how (?:lovely|nice|helpful|kind|convenient)|exactly what (?:i|someone|a|we))\b|…|\.\.\.|[🙃🙄💀🤡😒👏🤦😤🫠]/u,
  'gives up':
    /\b(?:giv(?:e|ing) (?:up|in)|forget (?:it|this|that|i|everything)|never ?mind|leave it|don'?t (?:bother|worry about it)|no (?:thanks|point)|what'?s the point|no point|pointless|not worth|(?:i'?m|im|i am|we'?re|so) (?:\w+ )?(?:done|out|off|leaving|finished)|done (?:here|with)|had enough|enough(?: of)?|i'?ll (?:just |go |try |ring |call |write|take|drive|move|sleep|get|do|buy|have|send|block|dispute|walk|find|be)|i shall|going (?:to|with|elsewhere|back)|elsewhere|another (?:one|place|bank|shop|company)|other (?:mob|lot)|uninstall\w*|cancelling|rolling back|switching|signing off|hanging up|last (?:time|pair|order|thing) i|good ?bye|good riddance|bye|stuff it|stick (?:it|your)|keep (?:it|the money|your)|laissez tomber|tant pis|mir reicht|das war'?s|se acabó|déjalo|basta|chhodo|rack off|get in the bin|pass)\b/,
  'rather than':
    /\b(?:i(?:'d| would|'ll)? (?:rather|sooner)|sooner|quicker|easier|faster|better off|more (?:sense|brains|use|luck|joy|chance)|get more from|as (?:much|helpful|useful|clear|good) (?:\w+ )?as|like (?:talking|speaking|pulling|getting)|talking to (?:a|an|my|the|myself)|worse than|than (?:this|you|a|my|talking)|(?:a|my) (?:brick|cat|nan|dog|toddler|three year old|postman) |hall door|pigeon|carrier pigeon|chocolate teapot|horoscope|museum piece|framed)\b/,
  'at you':
    /\b(?:you(?:'re| are|r|s)? (?:\w+ )?(?:not|n'?t|never|no|a|an|the|just|so|literally|useless|still)|you (?:can'?t|cannot|don'?t|won'?t|didn'?t|couldn'?t|never|lot|people|tell|could|know|had|have)|are you (?:even |for |having |blind|deaf|serious|kidding|sure|a )|do you (?:even|ever|actually|have the)|did you (?:even|know|read)|can you (?:even|read)|what can you|who (?:built|builds|made|designed|trained|programmed|wrote)|nobody|no one|not one|anyone (?:there|home|alive)|this (?:bot|thing|chat|machine|system|nonsense|rubbish)|that bot|your (?:bot|chat|system|script|machine))\b/,
  'again and again':
    /\b(?:again|still|always|every (?:single )?(?:time|damn|bloody)|keep(?:s)? (?:saying|asking|sending|telling|on)|round and round|in circles|over and over|groundhog|same (?:thing|answer|link|again|text|nonsense)|third time|how many times|once more|yet again|twice|for the \w+ time|already (?:told|said|gave|typed|did|tried)|typed|told (?:you|ye|your)|minutes of my|hour of my|wast(?:ed|ing)|whole (?:break|evening|day|morning)|my (?:time|life|evening|day))\b/,
  pleased:
    /\b(?:thanks? (?:so|a|very|again|for)|thank you (?:so|very|for)|that'?s (?:great|perfect|brilliant|lovely|fine|good|all|it|ideal|fab)|sounds (?:good|great|lovely|perfect|fine)|works for me|no (?:worries|problem|bother|rush|hurry)|love (?:it|this|that|the)|great (?:news|stuff|service|guide|job)|good (?:stuff|to know|news)|phew|yay|whoop\w*|finally|at last|perfect,|lovely,|found it|got it|it works|works!|sorted|fab|result|happy (?:with|to)|please)\b|[🙏😊👍❤💜😍🥳]/u,
  'own news':
    /\b(?:my (?:husband|wife|boss|ex|landlord|knees|kitchen|bathroom|neighbou?r|car|old|current|last|bank|laptop|phone|dog|cat|kids?)|i broke|i(?:'m| am) (?:an idiot|useless|hopeless|blind|rubbish)|silly me|my (?:own )?(?:fault|mistake|bad)|the (?:other|last|previous) (?:garage|firm|lot|place|company)|some (?:idiot|moron|clown)|he'?s an idiot|weather|traffic|winter|moving|spam calls|queue)\b/,
};

const classNames = Object.keys(classes);

/** The classes of words that a folded text holds. */
export function temperIn(low: string): string[] {
  return classNames.filter((name) => (classes[name] as RegExp).test(low));
}
