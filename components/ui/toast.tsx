'use client';

import clsx from 'clsx';
import { Toast as Radix } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Button } from './button';

export type ToastInput = {
  tone?: 'good' | 'bad' | 'plain';
  title: string;
  detail?: string;
  /** One act, such as Undo with its key. */
  action?: { label: string; shortcut?: string; run: () => void };
  /** Milliseconds; six seconds unless told. */
  duration?: number;
};
type Shown = ToastInput & { id: number };

const ToastContext = createContext<(toast: ToastInput) => void>(() => {});

/** Shows a short message at the bottom of the page; screen readers hear it, F8 reaches it. */
export function useToast(): (toast: ToastInput) => void {
  return useContext(ToastContext);
}

let counter = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const show = useCallback((toast: ToastInput) => {
    counter += 1;
    const id = counter;
    setShown((all) => [...all.slice(-2), { ...toast, id }]);
  }, []);
  const hide = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext.Provider value={value}>
      <Radix.Provider swipeDirection="down" label="Message">
        {children}
        {shown.map((toast) => (
          <Radix.Root
            key={toast.id}
            duration={toast.duration ?? 6000}
            onOpenChange={(open) => (open ? undefined : hide(toast.id))}
            type={toast.tone === 'bad' ? 'foreground' : 'background'}
            className={clsx(
              'flex items-center gap-3 rounded-m border bg-panel px-3.5 py-2.5 shadow-lift',
              toast.tone === 'bad' ? 'border-bad' : toast.tone === 'good' ? 'border-good' : 'border-line-strong',
            )}
          >
            <div className="min-w-0 flex-1">
              <Radix.Title className={clsx('text-list font-medium', toast.tone === 'bad' && 'text-bad')}>
                {toast.title}
              </Radix.Title>
              {toast.detail ? (
                <Radix.Description className="text-meta text-ink-2">{toast.detail}</Radix.Description>
              ) : null}
            </div>
            {toast.action ? (
              <Radix.Action asChild altText={toast.action.label}>
                <Button
                  size="small"
                  onClick={toast.action.run}
                  {...(toast.action.shortcut ? { shortcut: toast.action.shortcut } : {})}
                >
                  {toast.action.label}
                </Button>
              </Radix.Action>
            ) : null}
          </Radix.Root>
        ))}
        <Radix.Viewport className="fixed bottom-20 left-1/2 z-[60] grid w-[min(440px,calc(100vw-24px))] -translate-x-1/2 gap-2 outline-none sm:bottom-16" />
      </Radix.Provider>
    </ToastContext.Provider>
  );
}
