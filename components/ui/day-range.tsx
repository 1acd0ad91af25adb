import { Input } from './field';

type DayRangeProps = {
  from: string | undefined;
  to: string | undefined;
  change: (part: { from?: string; to?: string }) => void;
};

/** From and to as days (YYYY-MM-DD), neither beyond the other; an emptied day is told as ''. */
export function DayRange({ from, to, change }: DayRangeProps) {
  return (
    <>
      <Input
        type="date"
        aria-label="From day"
        className="sm:w-36"
        value={from ?? ''}
        max={to}
        onChange={(event) => change({ from: event.target.value })}
      />
      <Input
        type="date"
        aria-label="To day"
        className="sm:w-36"
        value={to ?? ''}
        min={from}
        onChange={(event) => change({ to: event.target.value })}
      />
    </>
  );
}
