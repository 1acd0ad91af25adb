import { namedChannels } from './channels';
import type { ContactWish } from './contact-wish';

/**
 * Being contacted, said in Spanish, French and German (and a few plain forms of Italian, Portuguese and Dutch). The forms follow the grammar:
 * imperative with its pronoun, request with a modal, denial, and the wish to be contacted.
 */
const grants: RegExp[] = [
  // Spanish: imperative with -me or -nos; a request with me before or after the verb; a wish with "que me".
  /(?<![\p{L}])(?<!\bno )(?:ll[aá]m(?:[aáeé]|en|ad)|escr[ií]b(?:[eéaáií]|an|id)|m[aá]nd(?:[aáeé]|en|ad)|env[ií](?:[aáeé]|en|ad)|cont[aá]ct(?:[aáeé]|en|ad)|av[ií]s(?:[aáeé]|en|ad)|m[aá]r(?:c[aá]|qu[eé]|quen)|resp[oó]nd(?:[eéaá]|an|ed)|cont[eé]st(?:[aeé]|en|ad)|comun[ií]qu(?:e|en)se con|p[oó]n(?:ga|gan)se en contacto con)(?:me|nos|m[ií]go)?(?<=me|nos|migo|con)(?![\p{L}])/gu,
  /\b(?:me|nos) (?:puede|puedes|podr[ií]a|podr[ií]as|pueden|podr[ií]an|pod[eé]is|pued[ae]n?)(?: \p{L}+){0,3} (?:llamar|escribir|contactar|avisar|marcar|contestar|responder)\b/gu,
  /\b(?:puede|puedes|podr[ií]a|podr[ií]as|pueden|podr[ií]an|pod[eé]is)(?: \p{L}+){0,3} (?:llamar|escribir|contactar|avisar|marcar|contestar|responder)(?:me|nos)\b/gu,
  /(?<!no )\b(?:quiero|quisiera|necesito|prefiero|me gustar[ií]a|querr[ií]a|agradecer[ií]a)(?: \p{L}+){0,2} que (?:\p{L}+ ){0,2}(?:me|nos) (?:llam|escrib|contact|avis|marqu|dev)\p{L}*/gu,
  /(?<!no )\b(?:quiero|quisiera|necesito|prefiero|me gustar[ií]a)(?: recibir)? (?:una llamada|un correo|un mensaje)/g,
  // French
  /(?<!ne m'|ne me )(?<![\p{L}])(?:r?appel(?:ez|le)|(?:re)?contactez|(?:re)?contacte|[ée]cri(?:vez|s)|envoyez|envoie|joignez|pr[ée]venez|pr[ée]viens|r[ée]pondez|t[ée]l[ée]phonez|informez|tenez)[- ](?:moi|nous)(?![\p{L}])/gu,
  /\b(?:merci|pri[èe]re|veuillez|vous prie|svp|pri[ée]s?)(?: de| d')?(?: bien vouloir)? ?(?:me |nous |m'|nous )(?:r?appeler|(?:re)?contacter|[ée]crire|envoyer|r[ée]pondre|joindre|t[ée]l[ée]phoner|adresser|faire parvenir)/g,
  /\b(?:pouvez|pourriez|peut|pourrait|peux|pourrais|peuvent|puisse)[- ]?(?:vous|on|il|elle|tu|ils)?(?: \p{L}+)?,? (?:me |m'|nous )(?:r?appeler|(?:re)?contacter|[ée]crire|joindre|t[ée]l[ée]phoner|envoyer un (?:mail|message|sms)|r[ée]pondre)/gu,
  /\b(?:j'aimerais|je voudrais|je souhaite(?:rais)?|je pr[ée]f[èe]re|je veux bien|on aimerait|nous souhaitons)(?: \p{L}+)? (?:[êe]tre (?:r?appel|(?:re)?contact)[ée]|qu(?:'on|e \p{L}+(?: \p{L}+)?|'un \p{L}+|'une \p{L}+) (?:me |m'|nous )(?:r?appel|(?:re)?contact|[ée]cri))/gu,
  // German
  /\b(?:rufen sie|ruf|ruft|rufe)(?: bitte| doch)? (?:mich|uns)\b(?![^.!?]{0,15}\b(?:nicht|nie|niemals)\b)|\b(?:schreiben sie|schreib|schreibt|schreibe|schicken sie|schick|schickt|mailen sie|mailt|senden sie|simsen sie)(?: bitte| doch| ruhig| einfach)? (?:mir|uns)\b(?! nicht| bitte nicht)|\b(?:kontaktieren sie|kontaktier|kontaktiert)(?: bitte)? (?:mich|uns)\b(?! nicht)|\b(?:melden sie sich|meld(?:e)? dich|meldet euch)\b(?! nicht| bitte nicht)|\b(?:geben sie|gebt|gib)(?: \p{L}+){0,4} bescheid\b/gu,
  /(?<!nicht )\b(?:kann|k[öo]nnte|k[öo]nnten|k[öo]nnen|kannst|d[üu]rfen|darf|soll|sollen|w[üu]rde)(?: \p{L}+){0,2} (?:mich|mir|uns|sich)\b(?![^.!?]{0,30}\bnicht\b)[^.!?]{0,40}?\b(?:an|zur[üu]ck)?(?:rufen|schreiben|kontaktieren|melden|mailen)\b/gu,
  /(?<!kein)\b(?:bitte|erbitte|h[äa]tte gern\w*|m[öo]chte|wünsche|brauche|w[äa]re schön)(?: \p{L}+){0,2} (?:um |einen |mit )(?:r[üu]ckruf|anruf|kontaktaufnahme|r[üu]ckmeldung)\b|\bbitte (?:\p{L}+ ){0,3}(?:zur[üu]ckrufen|anrufen|melden|antworten an|angebot an|r[üu]ckruf)\b(?<!nicht (?:zurückrufen|anrufen|melden))/gu,
  // Hindi in Latin letters: English nouns with "karo", "kijiye"
  /\b(?:call|phone|mail|e-?mail|whatsapp|message|msg|sms|contact) (?:kar|karo|kijiye|kariye|karein|karna|kar do|kar dijiye|kare)\b(?! (?:ke|ka|mat|nahi))/g,
  // Italian, Portuguese, Dutch: plain forms
  /(?<!non )\b(?:mi (?:scriva|chiami|contatti|richiami|faccia sapere)|(?:scrivete|chiamate|contattate|richiamate)mi|mi pu[òo] (?:chiamare|scrivere|contattare|richiamare))|(?<!n[ãa]o )\b(?:me liguem?|me escrevam?|me contatem?|(?:liguem?|escrevam?|contactem?)-me|podem? me (?:ligar|contatar|escrever)|me chama no)\b|(?<!niet )\b(?:(?:bel|mail) (?:me (?:maar|dan|even|gerust|op)|mij)|(?:mag|mogen|kunt u|kan iemand) (?:me|mij) (?:bellen|mailen|terugbellen))\b/g,
];

const refusals: RegExp[] = [
  /\b(?:call|phone|mail|e-?mail|whatsapp|message|msg|sms|contact) (?:mat|nahi|na) (?:kar|karo|kijiye|kariye|karein|karna|kare)\w*/g,
  /\bno (?:me|nos) (?:\p{L}+ )?(?:llam|escrib|contact|mand|env[ií]|marqu|molest)\p{L}*|\b(?:dej(?:en|ad|e|a|es) de|paren de|nada de|sin|ni|no quiero|no queremos|no deseo) (?:m[aá]s )?(?:llam|escrib|contact|correos?|mensajes|emails|que me (?:llam|escrib|contact))\p{L}*|\bllamadas? no\b|\bnada de (?:llamadas|correos)|\bno (?:por|al) (?:tel[ée]fono|m[oó]vil)|\bno llam(?:en|e|es)\b|\bque (?:no me|nadie me) (?:llam|escrib|contact)\p{L}*/gu,
  /\bne (?:m'|me |nous )(?:r?appel|(?:re)?contact|[ée]cri|envo|t[ée]l[ée]phon|d[ée]rang)\p{L}*(?: (?:pas|plus|surtout pas|jamais))|\bne pas (?:me |m'|nous )?(?:r?appeler|(?:re)?contacter|[ée]crire|t[ée]l[ée]phoner)|\bpas (?:d'appels?|de (?:coups? de (?:fil|t[ée]l[ée]phone)|mails?|sms|messages?|d[ée]marchage|t[ée]l[ée]phone)|par t[ée]l[ée]phone|au t[ée]l[ée]phone)|\barr[êe]tez? de (?:m'|me |nous )\p{L}+|\bje ne (?:veux|souhaite) (?:pas|plus) (?:[êe]tre (?:r?appel|(?:re)?contact|d[ée]rang)|que (?:vous|l'on|quelqu'un)|qu'on|d'appel|de (?:mail|message))|\b(?:sans|aucun) appels?\b|\bplus (?:d'appels?|de mails?|de messages)\b/gu,
  /\b(?:bitte )?(?:nicht|nie|niemals)(?: \p{L}+)? (?:an|zur[üu]ck)?(?:rufen|schreiben|kontaktieren|mailen|melden)\b|\bkeine?n? (?:\p{L}+ )?(?:anrufe?|r[üu]ckrufe?|e-?mails?|mails|nachrichten|sms|werbeanrufe|kontaktaufnahme|kontakt)\b|\b(?:rufen sie|ruft|ruf|kontaktieren sie|schreiben sie)(?: mich| mir| uns)(?: bitte)? (?:nicht|nie|niemals)|\b(?:h[öo]ren sie|h[öo]rt|h[öo]r) (?:bitte )?auf\b[^.!?]{0,40}(?:ruf|schreib|mail|kontakt)\p{L}*|\b(?:nicht|nichts|nie) (?:per|am|übers?) (?:telefon|handy|mail|e-?mail)|\bnicht (?:mehr )?(?:angerufen|kontaktiert|angeschrieben) werden|\banrufe? (?:gehen|geht|sind) (?:\p{L}+ ){0,2}nicht/gu,
  /\b(?:non mi (?:chiam|scriv|contatt)\p{L}*|niente (?:chiamate|telefonate|mail)|n[ãa]o (?:me )?(?:lig|contat|escrev)\p{L}*|niet (?:bellen|mailen|contacteren)|geen (?:telefoontjes|mails|contact))\b/gu,
];

const withdrawals: RegExp[] = [
  /\b(?:borr|elimin|quit|suprim|olvid|anul)\p{L}* (?:ya )?(?:mi|el|mis|ese|los) (?:correo|n[uú]mero|tel[ée]fono|datos|mail|m[oó]vil)|\bhe cambiado de (?:opini[oó]n|idea)\b|\bcambi[ée] de (?:opini[oó]n|idea)\b/gu,
  /\b(?:effac|supprim|retir|enlev|oubli)\p{L}* (?:mon|mes|ce|le) (?:adresse|num[ée]ro|mail|e-?mail|coordonn[ée]es|t[ée]l[ée]phone|donn[ée]es)|\bj'ai chang[ée] d'avis\b/gu,
  /\b(?:l[öo]sch|streich|entfern|vergess|vergiss)\p{L}*\b[^.!?]{0,25}\b(?:nummer|adresse|mail|e-?mail|daten|handynummer|telefonnummer)\b|\bhab(?:e)? es mir anders [üu]berlegt\b/gu,
];

const anyForeign =
  /\b(?:kar|karo|kijiye|kariye|karein|karna|mat)\b|ll[aá]m|escr|m[aá]nd|env[ií]|cont[aá]ct|av[ií]s|marqu|m[aá]rc|respond|contest|correo|appel|[ée]cri|envoy|envoi|joign|joindre|pr[ée]v|r[ée]pond|t[ée]l[ée]ph|ruf|schreib|schick|kontakt|meld|bescheid|anruf|mail|scriv|chiam|ligu|ligar|bel |bellen|escrev|lösch|losch|streich|borr|elimin|quit|effac|supprim|retir|enlev|cambi|chang|anders|d[ée]rang|adresse|send|simse|fil\b|parvenir|avis/;

/** Statements about being contacted in the languages besides English, with their places. `low` is folded text. */
export function foreignWishes(low: string): ContactWish[] {
  if (!anyForeign.test(low)) return [];
  const found: ContactWish[] = [];
  const collect = (shapes: readonly RegExp[], kind: ContactWish['kind']) => {
    for (const shape of shapes)
      for (const hit of low.matchAll(shape)) {
        const end = hit.index + hit[0].length;
        if (kind === 'grant' && found.some((other) => other.start < end && hit.index < other.end)) continue;
        const near = low.slice(hit.index, Math.min(low.length, end + 40)).split(/[.!?,;\n]/)[0] ?? '';
        found.push({
          kind,
          channels: namedChannels(kind === 'refuse' ? hit[0] : near),
          start: hit.index,
          end,
          sends: false,
          hedged: /\b(?:quiz[aá]s?|tal vez|peut-[êe]tre|vielleicht|eventuell)\b[^.!?]{0,20}$/.test(
            low.slice(Math.max(0, hit.index - 34), hit.index),
          ),
        });
      }
  };
  collect(withdrawals, 'withdraw');
  collect(refusals, 'refuse');
  collect(grants, 'grant');
  return found;
}

type Asked = { reach: boolean; inverted: boolean };
const questions: { contact: RegExp; not: RegExp; reach: RegExp; inverted: RegExp }[] = [
  {
    contact:
      /(?<!\p{L})(?:aap ?ko|aap se|tumhe|tumko|apko)(?!\p{L})[^?]{0,40}(?:call|phone|mail|e-?mail|whats ?app|message|msg|sms|contact|baat|sampark)(?: par| pe)?(?: (?:kar|karein|karna|karwa|bhej)\p{L}*)?(?: (?:sakt|lein|dein|le|de|ho|hai|hain|du|doon)\p{L}*)*/u,
    not: /\b(?:aap hume|hume|humko|aapne|kiya tha)\b/,
    reach: /\b(?:kis|kaun ?sa|kaunse|konsa|konse|kaise)\b/,
    inverted: /\b(?:koi dikkat|koi problem|aitraaz|pareshani)\b/,
  },
  {
    contact:
      /(?<![\p{L}])(?:le|te|les|os|lo|la) (?:\p{L}+ ){0,2}?(?:llam|escrib|contact|marc|marqu|telefone|avis|localic|hable)\p{L}*|(?:llamar|escribir|contactar|marcar|avisar|telefonear|localizar)(?:le|te|les|os|lo|la)(?![\p{L}])|(?:mandar|enviar)(?:le|te|les|os) un (?:correo|mensaje|whatsapp|sms)|(?<![\p{L}])(?:le|te|les|os) (?:mand|env[ií])\p{L}* un (?:correo|mensaje|whatsapp|sms)|(?:contact|habl|comuni|contacto)\p{L}*(?: \p{L}+)? con (?:usted|ustedes|vosotros)|(?:habl|comuni|contact|contacto )\p{L}* ?contigo|se (?:ponga|pongan|comunique|comuniquen) (?:en contacto )?(?:con|contigo)|(?:pon(?:er|gamos|er)nos|ponerse|contactar|ponga) en contacto|(?:ser|sea) contactad[oa]|recibir (?:una llamada|un correo)|(?:tel[ée]fono|llamada|correo|whatsapp) o (?:por )?(?:tel[ée]fono|correo|llamada|whatsapp)|dar(?:le|te) un toque/u,
    not: /c[oó]mo (?:se|te) llam|(?:llamar|escribir|contactar)nos|\bha[ns]? (?:llamado|escrito)|(?<!(?:le|te|os|les|lo|la) )(?:quiere|quieres|desea|puede|puedes) (?:llamar|escribir|contactar)(?!le|te|os|les|lo|la)|\bqui[ée]n\b/,
    reach:
      /\b(?:qu[ée]|cu[aá]l es el|un) (?:n[uú]mero|tel[ée]fono|m[oó]vil|correo|direcci[oó]n)|\bd[oó]nde\b|c[oó]mo (?:prefiere|prefieres|podemos|le|te|quiere)|prefiere|prefieres| o /,
    inverted: /\b(?:le|te|os|les) (?:importa|importar[ií]a|molesta|molestar[ií]a)|inconveniente|\bproblema\b/,
  },
  {
    contact:
      /(?<![\p{L}])(?:vous |te |t')(?:\p{L}+ ){0,2}?(?:r?appel|(?:re)?contact|[ée]cri|joindre|joign|t[ée]l[ée]phon|r[ée]pond|pass\p{L}* un (?:petit )?(?:coup|appel)|(?:envoi|envoy)\p{L}* un (?:petit )?(?:message|mail|mot|sms|courriel))\p{L}*|[êe]tre (?:r?appel|(?:re)?contact)[ée]e?s?|(?:un appel|un coup de fil|un rappel) (?:de|d'|par)|(?:prendre|entrer|prenne|entre) en? ?contact|revenir vers vous|revienne vers vous/u,
    not: /comment (?:vous appelez|tu t'appel|t'appel)|vous appelez[- ]vous|\bnous (?:appeler|contacter|[ée]crire|joindre|rappeler)|avez[- ]vous|(?:appelez|contactez)[- ]nous|vous (?:avez|a[- ]t[- ]on) (?:d[ée]j[aà] )?(?:appel|contact)|\bqui\b/,
    reach:
      /(?:[aà]|sur) quel(?:le)? (?:num[ée]ro|adresse|t[ée]l[ée]phone)|\bcomment\b|par t[ée]l[ée]phone ou|par mail ou|\boù\b| ou (?:on |par )|pr[ée]f[ée]r/,
    inverted: /d[ée]range|ennuie|g[êe]ne|inconv[ée]nient|emb[êe]te|probl[èe]me si/,
  },
  {
    contact:
      /(?<![\p{L}])(?:sie|ihnen|dich|dir|euch)(?![\p{L}])[^?]{0,70}(?<![\p{L}])(?:(?:an|zur[üu]ck|durch)?(?:zu)?rufen|(?:an|zur[üu]ck)?ruft|(?:an|zur[üu]ck)?rufe|an|kontaktier(?:en|t)|kontaktiert werden|angerufen werden|(?:an)?(?:zu)?schreib(?:en|t)|meld(?:en|et)|erreich(?:en|t)|(?:durch|an)kling\p{L}*|mailen|mailt|bescheid|(?:nachricht|mail|e-mail|sms) (?:schick|send)\p{L}*|in verbindung)(?![\p{L}])|(?:meld(?:en|et)|schreib(?:en|t)|ruf(?:en|t)|erreich(?:en|t))(?![\p{L}])[^?]{0,50}(?<![\p{L}])(?:sie|ihnen|dir|dich|euch)(?![\p{L}])|(?:darf|d[üu]rfen|soll|sollen)(?![\p{L}])[^?]{0,50}(?:anrufen|durchklingeln|durchrufen|zur[üu]ckrufen|anschreiben|sich melden)(?![\p{L}])|einen? (?:kurzen )?(?:r[üu]ckruf|anruf)|anrufen oder schreiben|schreiben oder anrufen/u,
    not: /(?:k[öo]nnen|k[öo]nnten|m[öo]chten|wollen|w[üu]rden) sie (?:uns|ihm|ihr|den|die|sich (?:an|bei uns))|\buns (?:anrufen|schreiben|kontaktieren|erreichen)|haben sie[^?]*(?:angerufen|geschrieben|versucht)|wie hei(?:ß|ss)en/,
    reach:
      /welche[rn]? (?:nummer|adresse|telefonnummer|handynummer|e-?mail)|\bwie (?:erreich|d[üu]rfen|k[öo]nnen|sollen|m[öo]chten)|\bwo(?:hin)?\b|telefon oder|e-?mail oder| oder |lieber/,
    inverted: /st[öo]rt|etwas aus|was dagegen|dagegen|einw[äa]nde/,
  },
  {
    contact:
      /(?:contattar|richiamar|chiamar|scriver)(?:la|ti|vi)(?![\p{L}])|(?<![\p{L}])(?:la|ti|vi|le) (?:\p{L}+ ){0,2}(?:richiam|chiam|contatt|scriv)\p{L}*|essere (?:ri)?contattat|mettersi in contatto|(?:ligar|contat|contact|escrever|telefonar)\p{L}*[^?]{0,30}(?:voc[êe]|lhe|te|consigo|contigo|para (?:voc[êe]|si|o senhor|a senhora))|(?<![\p{L}])(?:lhe|te|o senhor|a senhora) (?:\p{L}+ ){0,2}(?:ligu|lig|contat|contact|escrev)\p{L}*|entr\p{L}* em contac?to|(?<![\p{L}])(?:u|je|jou)(?![\p{L}])[^?]{0,50}(?<![\p{L}])(?:bellen|terugbellen|mailen|contacteren|schrijven|contact opnemen|opnemen|bereiken)(?![\p{L}])/u,
    not: /come si chiama|come ti chiami|como (?:se|te) chama|ons (?:bellen|mailen)/,
    reach: /(?:quale|che|qual|welk) (?:numero|indirizzo|n[uú]mero|nummer|adres)|\bcome\b|\bhoe\b|\bcomo\b/,
    inverted: /disturba|dispiace|importa/,
  },
];

/** A question of the business in a language besides English that asks to contact the visitor; null where it asks nothing of the sort. */
export function foreignQuestion(text: string): Asked | null {
  for (const { contact, not, reach, inverted } of questions)
    if (contact.test(text) && !not.test(text)) return { reach: reach.test(text), inverted: inverted.test(text) };
  return null;
}
