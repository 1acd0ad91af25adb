import { describe, expect, it } from 'vitest';
import { fillTemplate, greetingName, unknownPlaceholders } from './fill-template';

describe('fillTemplate', () => {
  it('puts the values in, whatever the spaces and case of the placeholder', () => {
    expect(
      fillTemplate('Hi {{visitor_name}},\nyou wrote about {{ Service }}.', {
        visitor_name: 'Lena',
        service: 'AI reviews',
      }),
    ).toBe('Hi Lena,\nyou wrote about AI reviews.');
  });

  it('uses plain words where a name, company or service is not known', () => {
    expect(fillTemplate('Hi {{visitor_name}}, how is {{company}} doing with {{service}}?', {})).toBe(
      'Hi there, how is your company doing with this?',
    );
  });

  it('leaves out the sentence that quotes a question nobody asked', () => {
    const body = 'Thank you for writing. You asked: “{{question}}” I read your chat.';
    expect(fillTemplate(body, {})).toBe('Thank you for writing. I read your chat.');
    expect(fillTemplate(body, { question: 'Do you work in Leeds?' })).toBe(
      'Thank you for writing. You asked: “Do you work in Leeds?” I read your chat.',
    );
  });

  it('leaves out a whole line with its empty line', () => {
    expect(fillTemplate('Hello.\n\nYou asked: “{{question}}”\n\nBye.', { question: '  ' })).toBe('Hello.\n\nBye.');
  });

  it('reads values as data: braces and dollar signs in them change nothing', () => {
    expect(fillTemplate('You need: {{need}}', { need: 'a {{owner_name}} for $& and $1' })).toBe(
      'You need: a {{owner_name}} for $& and $1',
    );
  });

  it('keeps a placeholder that it does not know, and names it', () => {
    expect(fillTemplate('Hi {{first}}.', {})).toBe('Hi {{first}}.');
    expect(unknownPlaceholders('{{first}} {{need}} {{first}} {{x_y}}')).toEqual(['first', 'x_y']);
  });
});

describe('greetingName', () => {
  it('takes the first name, or all of it after a title', () => {
    expect(greetingName('Lena Hartwig')).toBe('Lena');
    expect(greetingName('Dr. Lena Hartwig')).toBe('Dr. Lena Hartwig');
    expect(greetingName('  ')).toBeNull();
    expect(greetingName(null)).toBeNull();
  });
});
