/** A chat as short as the API takes it, for trying out a key. */
export const smallTranscript = {
  external_id: 'first-try',
  status: 'ended',
  page_url: 'https://www.example.com/ai-consulting',
  messages: [
    { role: 'bot', text: 'Hello, how can we help?', at: '2026-03-02T14:03:11Z' },
    {
      role: 'visitor',
      text: 'We are 40 people. Where should we begin with AI? Write to jo@example.org.',
      at: '2026-03-02T14:04:15Z',
    },
  ],
};

/** A command for a terminal that sends a first chat with a key. */
export function curlExample(address: string, key: string): string {
  return [
    `curl ${address} \\`,
    `  -H 'Authorization: Bearer ${key}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(smallTranscript, null, 2)}'`,
  ].join('\n');
}
