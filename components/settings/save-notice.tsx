import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/state';

/** Why a form was not saved; after a lost race with a way to the state that won. */
export function SaveNotice({
  sentence,
  stale,
  onReload,
}: {
  sentence: string | null;
  stale: boolean;
  onReload: () => void;
}) {
  if (!sentence) return null;
  return (
    <Notice
      tone="bad"
      action={
        stale ? (
          <Button size="small" onClick={onReload}>
            Show the new state
          </Button>
        ) : null
      }
    >
      {sentence}
    </Notice>
  );
}
