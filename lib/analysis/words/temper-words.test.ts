import { describe, expect, it } from 'vitest';
import { temperIn } from './temper-words';

describe('words of temper', () => {
  it.each([
    ['last try. is it open', 'tries you'],
    ['why do i even bother', 'tries you'],
    ['stop sending me links', 'tries you'],
    ['thanks for nothing', 'tries you'],
    ['i asked about a refund and got a poem', 'tries you'],
    ['it is like talking to a hatstand', 'tries you'],
    ['stellar.', 'praise first'],
    ['oh outstanding, another form', 'praise first'],
    ['i am hopeless at maths', 'own news'],
    ['nada, déjelo', 'gives up'],
  ])('%s', (low, name) => {
    expect(temperIn(low)).toContain(name);
  });

  it.each(['can i speak to a person', 'do they come in blue', 'could you tell me the price', 'thank you for the help'])(
    'nobody is tried in %s',
    (low) => {
      expect(temperIn(low)).not.toContain('tries you');
    },
  );
});
