/**
 * What kind of business it is, by words of its industry and services: a broken boiler brings a stranger to a firm that repairs boilers,
 * but a broken server only a customer to the firm that hosts it.
 */
export const businessKinds: readonly [kind: string, shows: RegExp][] = [
  [
    'software',
    /software|saas|platform|\bapps?\b|\bapi\b|hosting|cloud|analytics|\bdata\b|developer|\btools?\b|online course|e-?learning|game|streaming|logiciel|datos/,
  ],
  [
    'repairs',
    /repair|plumb|heating|boiler|hvac|air condition|locksmith|electric|roof|pest|drain|mechanic|tyre|tire|garage|emergency|maintenance|managed it|it support|callout|glass|sanitär|heizung|fontaner|plomb|chauff|reparatur|reparación/,
  ],
  [
    'shop',
    /\bshop\b|store|retail|online|e-?commerce|boutique|tienda|wholesale|dealer|supplier|supplies|distribut|merchant|maker|manufactur|consumer|delivery|almacén|fournitures|versand/,
  ],
  [
    'works',
    /fabricat|machining|print|sign|packag|construction|builder|install|landscap|kitchen|joiner|furniture|contractor|foundry|lohnfertigung/,
  ],
  ['recruiting', /recruit|staffing|temporary staff|executive search|placement|personal(?:vermittlung|dienst)|intérim/],
  [
    'health',
    /clinic|dental|dentist|medical|hospital|physio|doctor|optic|pharmac|\bvet|therapy|care home|aged care|hearing|chiropr|salud|klinik|cabinet dentaire/,
  ],
  [
    'education',
    /school|university|college|course|training|tutor|lessons?|bootcamp|coaching|academy|academia|nursery|fahrschule/,
  ],
  [
    'hospitality',
    /hotel|restaurant|catering|event|ticket|travel|airline|flight|tour|camp|theatre|museum|venue|wedding|gym|fitness|spa\b|salon|reisen/,
  ],
  ['property', /property|letting|estate|strata|housing|landlord|tenant|storage|cowork|hausverwaltung|inmobiliaria/],
  [
    'money',
    /bank|credit union|insurance|mortgage|loan|account|tax|wealth|pension|payment|bookkeep|gestoría|versicherung|banque/,
  ],
  [
    'utility',
    /energy|telecom|mobile|broadband|internet|water\b|electricity|\bgas\b|propane|fibre|council|permit|oil\b|telefon|téléphon/,
  ],
  [
    'agency',
    /agency|design|marketing|consult|advert|seo|translat|video|architect|law|legal|notar|strategy|agence|agentur/,
  ],
  ['charity', /charity|donat|volunteer|shelter|foundation|hospice|verein|asociación/],
];
