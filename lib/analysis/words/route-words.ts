/**
 * Words by which the kind of an enquiry is told, folded, as parts of regular expressions. English in full; German, French, Spanish
 * and some Italian and Dutch for the commonest.
 */
const list = (text: string): string =>
  text
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

/** What somebody holds who has an agreement with a business. */
export const held = list(
  `account | accounts | contract | subscription | sub | membership | plan | policy | licen[cs]e | licen[cs]es | lease | tenancy | invoice |
   invoices | bill | bills | statement | renewal | direct debit | standing order | retainer | agreement | maintenance plan | service plan |
   account manager | rep | adviser | advisor | handler | loan | mortgage | card | deposit | premium | tariff | meter | package | seats |
   workspace | tenant | credit note | credit limit | purchase order | pension | portfolio | donation | pledge | standing charge |
   vertrag | vertrags\\w* | rechnung | rechnungen | kundennummer | abo | wartungsvertrag | konto | mitgliedschaft | contrato | factura |
   facturas | suscripción | cuota | cuenta | póliza | contrat | facture | abonnement | compte | contratto | fattura | abbonamento | factuur`,
);

/** What somebody has from a business that is on its way, booked or in use. */
export const underWay = list(
  `order | orders | parcel | package | delivery | deliveries | shipment | consignment | booking | reservation | appointment | appt | visit |
   slot | session | ticket | tickets | tix | refund | return | tracking | repair | claim | case | prescription | results | report |
   certificate | flight | stay | room | login | log-?in | password | passcode | pin | portal | app | dashboard | sign-?in | username |
   profile | bestellung | lieferung | paket | termin | passwort | zugang | buchung | pedido | paquete | envío | cita | reserva | contraseña |
   commande | colis | livraison | rendez-?vous | rdv | réservation | mot de passe | ordine | pacco | prenotazione | bestelling`,
);

/** What a business has done for somebody, in the past. */
export const doneByBusiness = list(
  `put in | installed | fitted | sold | sent | delivered | shipped | made | built | printed | painted | repaired | fixed | serviced |
   replaced | charged | billed | invoiced | quoted | booked | gave | did | done | cut | hosted | set up | handled | acted | shot | took |
   brought | dropped off | picked up | collected | came | changed | cancelled | canceled | upgraded | renewed | supplied | treated | moved |
   wrote | laid | told | lent | looked after | fed | taught | built | shot | cut | dug | hung | drew | sorted | left | kept | \\p{L}{3,}ed | have on | do | manage | run | look after`,
);

/** Ways in which something that somebody has does not do what it should. */
export const trouble = list(
  `not working | isn'?t working | aren'?t working | doesn'?t work | don'?t work | does not work | didn'?t work | stopped working |
   won'?t (?:open|turn|start|load|save|connect|sync|close|lock|take|let|print|charge|boot|pair|heat|drain|switch|come on|go|accept|work) |
   (?:keeps|kept) \\w+ing | broke | broken | snapped | cracked | faulty | defective | damaged | dented | bent | leaks | leaking | jammed |
   stuck | frozen | freezes | crash(?:es|ed|ing)? | error | errors | bug | glitch | dead | died | offline | went down | is down | are down |
   (?:is|are|was|were|came|arrived) (?:the )?wrong | wrong (?:item|size|colou?r|part|one|order|address|model|thing) | missing | short by |
   lost my | locked out | blank | (?:has|have)(?:n'?t| not) (?:arrived|come|turned up|landed|shown|been|received|had|got|heard|updated) |
   never (?:arrived|came|turned up|showed|got|received) | no sign of | not (?:arrived|delivered|received|turned up|here yet) | still waiting |
   late | delayed | overdue | charged twice | double charged | twice | doesn'?t (?:open|turn|start|load|save|connect|sync|show|fit|let|match) |
   kaputt | defekt | funktioniert nicht | geht nicht | nicht angekommen | fehlt | no funciona | roto | rota | no ha llegado | no me llega |
   ne (?:marche|fonctionne) (?:pas|plus) | cassée? | en panne | pas (?:reçu|arrivé) | non funziona | rotto | werkt niet | stuk`,
);

/** Things that pitches offer; an offer of the business itself is told apart by who speaks. */
export const pitched = list(
  `seo | backlinks? | link building | guest posts? | guest blog\\w* | sponsored (?:post|article)s? | dofollow | do-follow | domain authority |
   d[ra] ?\\d0 | first page of google | page one | google rank\\w* | rank (?:higher|#?1) | organic traffic | web ?traffic | website traffic | followers |
   leads? generation | qualified leads | exclusive leads | appointment setting | cold (?:email|call)\\w* | email lists? | email database | bulk sms |
   bulk email | crypto\\w* | bitcoin | btc | usdt | forex | trading signals | nfts? | tokens? | casino | betting | outsourc\\w+ | offshore\\w* |
   dedicated developers | virtual assistants? | bpo | call cent(?:er|re) services | web ?(?:design|development) services | app development services |
   explainer video | logo design | google reviews | 5 star reviews | reputation management | merchant cash | business (?:loan|funding|capital) |
   working capital | unsecured loan | invoice factoring | energy broker | cost reduction | tender leads | mailing list | viral | influencers? |
   micro creators | private label | fob | ex works price | container load | moq | free audit | free report | website audit | redesign your`,
);

/** How pitches address and close. */
export const pitchManner = list(
  `dear (?:sir|madam|team|owner|business owner|site owner|webmaster|manager|friend|all) | sir/madam | sir or madam | greetings (?:of|from) |
   hope this (?:message|email|finds)\\b | trust this | finds you well | i am reaching out | i'm reaching out | reaching out to you | came across your (?:website|site|page|company|profile) |
   going through your (?:website|site) | visited your (?:website|site) | looking at your (?:website|site) | saw your (?:website|site) is | your (?:website|site) (?:is not|isn'?t|could|deserves|lacks|has) |
   kindly (?:revert|reply|share|confirm|let|send|provide) | reply me | revert (?:back|to me) | no obligation | limited (?:time|slots|offer) |
   special (?:offer|price|discount) for you | we are (?:a |an |the )?(?:leading|top|professional|certified|award|trusted|experienced|reputed|no\\.? ?1) |
   (?:our|my) (?:agency|packages|clients have|experts|developers|portfolio) | we (?:help|work with|assist) (?:businesses|companies|brands|firms|labels|shops|clinics|practices|labs|schools) |
   businesses like yours | companies like yours | brands like yours | increase your | boost your | double your | grow your | scale your | money back guaranteed? |
   risk[- ]free | per hour | only pay (?:per|for) | pay only per | starting (?:at|from|just) | interested\\? | shall i send | can i send (?:you )?(?:a|the|our|some) | may i send |
   quick call this week | 15 minutes? | decision[- ]maker | who handles your | person (?:in charge|responsible) (?:of|for) | dm me | telegram | write me at`,
);

/** Work, study and training. */
export const jobWords = list(
  `hiring | vacanc(?:y|ies) | job | jobs | job opening | opening for | openings | position | positions | apply (?:for|to|as) | applied for | applying | application for |
   applicant | cv | resume | résumé | curriculum | work for (?:you|u|ye|yous) | work (?:with|at) (?:you|your) | working (?:for|at|with) (?:you|your) | join your (?:team|crew|company) | internship | intern |
   apprentice(?:ship)?s? | traineeship | trainee | work experience | placement | shifts going | any (?:work|shifts) | freelanc\\w+ | your (?:pool|roster|books|list|timetable) | (?:take|taking) (?:people|anyone|new people|anybody|me|us) on | add people | seasonal work | part[- ]time | recruit(?:ing|er|ment) | interview |
   start(?:er)? wage | salary | years experience | yrs experience | \\d+ ?(?:yrs?|years?)(?:' | )(?:on|as|in|experience) | volunteer(?:ing|s)? | careers? | bewerb\\w+ | stelle | stellen |
   praktikum | ausbildung | lebenslauf | empleo | trabajo con | trabajar (?:con|en) | currículum | prácticas | vacante | stage | emploi | candidature | embauche\\w* | recrutez | lavoro con | assum\\w+ | vacature`,
);

/** Press, study and other interest in the business without buying from it. */
export const pressWords = list(
  `dissertation | thesis | diss | capstone | coursework | assignment | homework | essay | (?:masters?|phd|msc|bsc|final year|gcse|a-?level)\\b | student | students at | researcher | research (?:project|paper|study|interview) | survey |
   questionnaire | school project | class project | journalist | reporter | newspaper | magazine | editor | (?:i|we) write for | writing (?:a|an) (?:article|piece|story|book) | doing a (?:piece|story|feature) | (?:a|the) piece on |
   press (?:enquiry|inquiry|query|request|office|officer|contact|access|pass|kit|release)? | comment from | for comment | on the record | quote from your | interview (?:your|with|someone) | podcast | documentary | blog about | review (?:copy|key|unit) |
   school visit | field trip | speak at our | guest lecture | donat(?:e|ion) | raffle | auction | charity | fundrais\\w+ | sponsor(?:ship)? (?:our|the|for|of|a)?`,
);

/** Firms that want to work together, supply or resell, honestly. */
export const partnerWords = list(
  `partner(?:s|ship|ships|ing)? | collaborat\\w+ | reseller | resell | distribut(?:e|or|ors|orship|ion) (?:your|for|of|agreement)? | stockist | stock our | carry our | wholesale to you | supply you | supply your | supplier (?:to|for|list|form|portal|onboarding) | become a supplier |
   approved supplier | on your supplier | subcontract\\w* | affiliate | referral (?:scheme|partner|arrangement|fee) | integrat(?:e|ion) (?:with|between) | integration partner | white label | joint venture | franchise\\w* | team up | work together |
   we (?:make|produce|manufacture|grow|import|brew|roast|bake|press|print|farm|weave|mill) | sample box | trade show | invite you to (?:exhibit|speak)`,
);

/** Came to the wrong place, or with a matter that is nobody's here. */
export const wrongPlace = list(
  `wrong (?:number|company|place|chat|business|shop|site|website|tab|one|branch|people|office|school|firm) | sorry,? wrong | oh,? wrong | ugh,? wrong | missed call from | missed a call from | got a call from (?:this|your) number | who called me | number (?:called|rang) me |
   you(?:'re| are) not (?:the|my) | isn'?t this (?:the )? | is(?: this|n'?t this) not | not (?:the|my) (?:bank|dentist|gym|school|surgery|doctor|branch|shop|hotel) | next door | neighbou?r | your (?:van|lorry|truck|driver|alarm|sign|skip|tree|dog) (?:is|has|just|was|keeps|blocked|parked|ran|hit|clipped) | found (?:a|your|this|one of your) |
   lost dog | lost cat | my competitor | return to sender | post for you | letter for you | delivered to (?:me|us) by mistake`,
);
