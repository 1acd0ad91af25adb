import { describe, expect, it } from 'vitest';
import { reading } from '../testing';
import { customScope } from './custom-scope';

const context = (lines: readonly string[]) =>
  ({ reading: reading(lines), questions: [], route: 'sales', promises: [] }) as const;

describe('custom scope', () => {
  it.each([
    [['v: could you make a bookcase made to measure for an alcove?']],
    [['v: we would need a bespoke report for the trustees']],
    [['v: Bauen Sie auch Treppen nach Maß?']],
    [['v: ¿podrían hacer un sofá a medida?']],
    [['v: a slightly odd request: can you leave off the handles and drill holes for ours?']],
    [['v: our stock system is home-grown, would your people write a connector for us?']],
    [['v: it has to talk to our ERP, which was built in-house. can you link it to that?']],
    [['v: can we pay in six instalments instead of the lump sum?']],
    [['v: would you accept 90 days payment rather than 14?']],
    [['v: we want to be billed per visit, not per month']],
    [['v: would you ever make an exception for a smaller order?']],
    [['v: could your kitchen cook from our own recipe?']],
    [['v: can the crates be made to our drawing?']],
    [['v: we would want a scent mixed only for us, nobody else gets it']],
    [['v: your standard box won’t fit, could you design one for us?']],
    [['v: I know it is not on your menu, but would you do a whole hog?']],
    [['v: the window is eight-sided. can you make that?', 'b: One-offs are looked at case by case.']],
  ])('%j', (lines) => {
    expect(customScope(context(lines)).length).toBeGreaterThan(0);
  });

  it.each([
    [['v: nothing bespoke, the standard one is fine']],
    [['v: can you build a website?']],
    [['v: how do I connect the printer to my laptop?']],
    [['v: do I pay customs on this?']],
    [['v: is there an API?']],
    [['v: can I change my appointment to Friday?']],
    [['v: could I pay by card?']],
    [['v: want to cancel our contract']],
    [['v: what sizes does the shirt come in?']],
    [['v: bought one off the other garage and it broke']],
    [['v: do you make birthday cakes?']],
    [['v: the weird thing is that it works at night']],
    [['v: how long until it is delivered, 60 days?']],
  ])('none in %j', (lines) => {
    expect(customScope(context(lines))).toEqual([]);
  });
});
