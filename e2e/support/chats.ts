import type { Chat } from './test';

/** The worked example: a firm of 40 asks about AI opportunities, with permission to write; the address belongs to a known lead. */
export const workedExample = (name: string, email: string): Chat => ({
  page: '/services/ai-consulting',
  messages: [
    { role: 'bot', text: 'Hello! What brings you to Northbeam today?' },
    { role: 'visitor', text: "hi, can you help a firm work out where AI makes sense? we're about 40 people" },
    {
      role: 'bot',
      text: 'Yes, our strategy team runs AI opportunity reviews. Which area takes most of your time now?',
    },
    { role: 'visitor', text: 'proposals and client reporting mostly' },
    { role: 'bot', text: 'Understood. Who am I talking to, and how can we reach you?' },
    { role: 'visitor', text: `${name}, ${email}` },
    { role: 'bot', text: 'Thank you. May one of our consultants e-mail you there about this?' },
    { role: 'visitor', text: 'yes please, email is fine' },
    { role: 'visitor', text: "have you done this for firms our size, and how long before we'd see something?" },
    { role: 'bot', text: "I'd rather leave that to the consultant." },
    { role: 'visitor', text: 'ok thanks' },
  ],
});

/** Its dark twin: guaranteed return, custom pricing, sensitive data, no consent. */
export const darkTwin: Chat = {
  page: '/services/automation',
  messages: [
    { role: 'bot', text: 'Hello! What brings you to Northbeam today?' },
    {
      role: 'visitor',
      text: 'we want to automate our claims desk. can you guarantee a 3x return on investment in the first year?',
    },
    { role: 'bot', text: 'Tell me a little more about the project.' },
    {
      role: 'visitor',
      text: 'I need a custom price for 12 integrations with our own mainframe, special payment terms as well. how much would that be?',
    },
    { role: 'bot', text: 'Which e-mail address may we use for you?' },
    {
      role: 'visitor',
      text: 'b.okafor@stratline.example.com. you can charge the deposit to 4111 1111 1111 1111 if needed',
    },
    { role: 'bot', text: 'May a consultant contact you by e-mail?' },
    { role: 'visitor', text: 'not sure yet, maybe later' },
  ],
};

/** A plain enquiry that only needs an approval: contact, consent and a clear request. */
export const plainEnquiry = (name: string, email: string, page = '/services/automation'): Chat => ({
  page,
  messages: [
    { role: 'bot', text: 'Hello! What can we do for you?' },
    { role: 'visitor', text: 'We are a small accounting practice and want help automating our invoice filing.' },
    { role: 'bot', text: 'Thank you. What is your name and e-mail address?' },
    { role: 'visitor', text: `${name}, ${email}` },
    { role: 'bot', text: 'May a colleague e-mail you about this?' },
    { role: 'visitor', text: 'Yes, please email me.' },
    { role: 'visitor', text: 'Do you work with the accounting software Ledgerly?' },
    { role: 'bot', text: 'A colleague will answer that.' },
  ],
});
