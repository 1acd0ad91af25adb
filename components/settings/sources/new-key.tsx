import { Notice } from '@/components/ui/state';
import { CopyBox } from '../secret-once';
import { curlExample } from './curl-example';

/** A key, shown this once, with a command that sends a first chat. */
export function NewKey({ value, address }: { value: string; address: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Notice tone="warn">This key is shown once. Copy it now; it is stored so that nobody can read it again.</Notice>
      <CopyBox label="Key" value={value} />
      <CopyBox label="Send a first chat from a terminal" value={curlExample(address, value)} multiline />
      <p className="text-list text-ink-2">
        A moment after it is sent, the chat waits under{' '}
        <a href="/review" target="_blank" className="text-accent underline" rel="noopener">
          Review
        </a>
        . Every field is explained in the{' '}
        <a href="/docs" className="text-accent underline">
          API documentation
        </a>
        .
      </p>
    </div>
  );
}
