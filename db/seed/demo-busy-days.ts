import type { DemoChat, DemoOutcome } from './demo-chats';

const ai = '/services/ai-consulting';
const auto = '/services/automation';
type Page = typeof ai | typeof auto;

type Entry = [daysAgo: number, time: string, page: Page, outcome: DemoOutcome, text: string];

const bots = { [ai]: 'Hi, how can I help?', [auto]: 'What would you like to automate?' };
const permission = 'A colleague will get in touch about it. May they e-mail you?';

/** A request without an open question: what the visitor wants, and the words in which they agree and leave an address. */
function request(need: string, contact: string): string {
  return `V: ${need}\nB: ${permission}\nV: ${contact}`;
}

const entries: Entry[] = [
  [
    9,
    '11:30',
    ai,
    'responded',
    request(
      'We would like an AI opportunity review for our 60-person printing works.',
      'Yes please. Ada Brook, ada.brook@brookprint.example.com',
    ),
  ],
  [
    9,
    '13:20',
    auto,
    'responded',
    request(
      'We want to automate delivery confirmations for our flower wholesale.',
      'Yes, go ahead. Jan de Boer, jan@deboerflowers.example.com',
    ),
  ],
  [
    9,
    '15:40',
    ai,
    'closed',
    request(
      'Please set up an AI training day for our 20 account managers.',
      "Sure, that's fine. Lucy Marsden, lucy@marsdenmedia.example.com",
    ),
  ],
  [
    8,
    '10:05',
    ai,
    'responded',
    request(
      'We would like an AI opportunity review for our hospital laundry.',
      'Yes please, write to me: paul.ngata@cleanlinen.example.com, Paul Ngata.',
    ),
  ],
  [
    8,
    '12:40',
    auto,
    'responded',
    request(
      'We need to automate our holiday requests, 140 people.',
      'Yes, okay. Irina Pavel, irina@pavelfurniture.example.com',
    ),
  ],
  [
    8,
    '14:10',
    ai,
    'responded',
    'V: We sell boat parts and want an AI search on our catalogue. Have you done that for a shop before?\nB: A consultant can tell you. May they e-mail you?\nV: Yes, do. Finn Aalto, finn@aaltomarine.example.com',
  ],
  [
    8,
    '16:20',
    auto,
    'waiting',
    'V: I look for a job as a developer, where do I send my CV?\nB: Please use the careers page.\nV: thanks',
  ],
  [
    7,
    '09:45',
    ai,
    'responded',
    request(
      'We would like a data strategy workshop for our library service.',
      'Yes please. Edith Crane, edith@cranelibraries.example.com',
    ),
  ],
  [
    7,
    '11:35',
    auto,
    'responded',
    request(
      'We want to automate purchase invoices, about 400 a month.',
      'Yes, sure. Omar Said, omar@saidkitchens.example.com',
    ),
  ],
  [
    7,
    '14:25',
    ai,
    'responded',
    request(
      'Please review our plans for an AI assistant in the customer service of our water utility.',
      'Yes, e-mail is fine: h.varga@vargawater.example.com, Hanna Varga.',
    ),
  ],
  [
    7,
    '16:00',
    ai,
    'waiting',
    'V: We offer link building and guest posts on 3,000 sites. First page of Google guaranteed, write to hello@linkfarm.example.com for prices.',
  ],
  [
    6,
    '09:10',
    auto,
    'responded',
    request(
      'We would like to automate our stock reports for six shops.',
      'Yes please. Gemma Pike, gemma@pikeoutdoor.example.com',
    ),
  ],
  [
    6,
    '10:40',
    ai,
    'responded',
    request(
      'We are looking for a consultant to plan AI for our veterinary group.',
      'Yes, please do. Sven Olsen, sven@olsenvets.example.com',
    ),
  ],
  [
    6,
    '15:25',
    ai,
    'closed',
    'V: We run a theatre and would like to forecast ticket sales. Which data would you want to see first?\nB: A consultant can say. May they e-mail you?\nV: Yes, please. Clara Wood, clara@woodstage.example.com',
  ],
  [
    5,
    '09:55',
    auto,
    'responded',
    request('We want to automate lease contracts, 900 a year.', 'Yes please. Rob Tanner, rob@tannerlease.example.com'),
  ],
  [
    5,
    '11:45',
    ai,
    'responded',
    request(
      'We would like to train our 15 editors in using AI safely.',
      'Yes, go ahead. Miriam Katz, miriam@katzpress.example.com',
    ),
  ],
  [
    5,
    '13:05',
    ai,
    'responded',
    request(
      'We want an AI opportunity review for our brewery, 35 people.',
      'Sure, yes. Tom Ackroyd, tom@ackroydbrewing.example.com',
    ),
  ],
  [5, '15:15', auto, 'waiting', 'V: asdf'],
  [
    4,
    '09:50',
    ai,
    'responded',
    request(
      'We would like an AI opportunity review for our cold stores.',
      'Yes please. Agnes Holm, agnes@holmcold.example.com',
    ),
  ],
  [
    4,
    '10:30',
    auto,
    'responded',
    'V: We want to automate time sheets for 70 cleaners. Does it work on their phones?\nB: A colleague can answer. May they e-mail you?\nV: Yes, fine. Dele Johnson, dele@brightrooms.example.com',
  ],
  [
    4,
    '12:15',
    ai,
    'declined',
    'V: Can you write my school essay about AI by tomorrow?\nB: We advise companies.\nV: ok, then e-mail me some tips please: sam.k@school.example.com',
  ],
  [
    4,
    '14:35',
    ai,
    'responded',
    request(
      'We need a consultant to look at forecasting for our garden centres.',
      'Yes, please. Rhys Morgan, rhys@morgangardens.example.com',
    ),
  ],
  [
    3,
    '09:15',
    auto,
    'responded',
    request(
      'We would like to automate our service reports, 80 engineers.',
      'Yes please. Kofi Mensah, kofi@mensahlifts.example.com',
    ),
  ],
  [
    3,
    '11:20',
    ai,
    'responded',
    request(
      'We would like to book AI training for our management team of nine.',
      'Yes, sure. Julia Stern, julia@sternoptics.example.com',
    ),
  ],
  [
    3,
    '13:35',
    ai,
    'closed',
    'V: Our estate agency wants AI to sort enquiries. Would our data stay in the UK?\nB: A consultant can explain. May they e-mail you?\nV: Yes, do. Neil Barrow, neil@barrowhomes.example.com',
  ],
  [
    3,
    '15:05',
    auto,
    'responded',
    request(
      'We want to automate goods receipts in two warehouses.',
      'Yes, okay. Lena Fuchs, lena@fuchstools.example.com',
    ),
  ],
  [
    3,
    '16:30',
    auto,
    'waiting',
    'V: How do I unsubscribe from your newsletter?\nB: With the link at its foot.\nV: thanks, bye',
  ],
  [
    2,
    '09:40',
    ai,
    'responded',
    request(
      'We are looking for AI training for our housing charity.',
      'Yes please. Asha Verma, asha@vermahousing.example.com',
    ),
  ],
  [
    2,
    '10:50',
    auto,
    'responded',
    request(
      'We need to automate our visa paperwork, about 60 cases a month.',
      'Yes, go ahead. Pia Lang, pia@langrelocation.example.com',
    ),
  ],
  [
    2,
    '12:20',
    ai,
    'responded',
    'V: We make cheese and want to predict how much milk we need. Is two years of data enough for that?\nB: A consultant can judge. May they e-mail you?\nV: Yes please. Marc Dubois, marc@duboisdairy.example.com',
  ],
  [
    2,
    '14:40',
    auto,
    'responded',
    request(
      'We want to automate quotes for our scaffolding firm.',
      'Yes, please do. Craig Nolan, craig@nolanscaffold.example.com',
    ),
  ],
  [
    1,
    '09:35',
    ai,
    'responded',
    request(
      'We would like an AI opportunity review for our 50-person travel insurer.',
      'Yes please. Vera Blum, vera@blumcover.example.com',
    ),
  ],
  [
    1,
    '10:15',
    auto,
    'responded',
    request('We want help automating our returns, 200 a week.', 'Yes, sure. Ivo Petrov, ivo@petrovshoes.example.com'),
  ],
  [
    1,
    '11:50',
    ai,
    'responded',
    request(
      'Please plan an AI training for our 30 teachers.',
      'Yes, that works. Nuala Quinn, nuala@quinncollege.example.com',
    ),
  ],
  [
    1,
    '12:55',
    ai,
    'waiting',
    'V: Where do I apply for an internship with you?\nB: On our careers page.\nV: great, thank you',
  ],
];

/** Chats of the same ten days whose requests left little open, so that the pilot counts weeks as busy as a company's. */
export const busyDays: DemoChat[] = entries.map(([daysAgo, time, page, outcome, text], index) => ({
  key: `q${String(index + 1).padStart(2, '0')}`,
  page,
  when: [daysAgo, time],
  outcome,
  text: `B: ${bots[page]}\n${text}`,
}));
