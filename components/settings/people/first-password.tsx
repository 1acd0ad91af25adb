import { Notice } from '@/components/ui/state';
import { CopyBox } from '../secret-once';

/** A first password, shown this once, with what to do with it. */
export function FirstPassword({ name, email, password }: { name: string; email: string; password: string }) {
  return (
    <div className="grid gap-4">
      <Notice tone="warn">This password is shown once. Copy it now; afterwards only a new one can be made.</Notice>
      <CopyBox label="First password" value={password} />
      <p className="text-list text-ink-2">
        Give it to {name} in person or by phone. They sign in as{' '}
        <span className="font-medium break-all text-ink">{email}</span> and then choose their own.
      </p>
    </div>
  );
}
