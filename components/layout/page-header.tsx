import type { ReactNode } from 'react';

/** The head of a plain page (settings, audit, import): title, what it is for, acts on the right. */
export function PageHeader({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="text-title">{title}</h1>
        {children ? <p className="mt-0.5 max-w-2xl text-list text-ink-2">{children}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}

/** The body of a plain page: one column with air around it. */
export function PageBody({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div
      className={`mx-auto grid content-start gap-5 px-4 py-5 sm:px-7 sm:py-6 ${wide ? 'max-w-[1280px]' : 'max-w-[960px]'}`}
    >
      {children}
    </div>
  );
}

/** A panel with a hairline around it. */
export function Panel({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0 rounded-m border border-line bg-panel">
      {title ? (
        <div className="flex items-center gap-3 border-b border-line px-4 py-2.5">
          <h2 className="min-w-0 flex-1 text-list">{title}</h2>
          {actions}
        </div>
      ) : null}
      <div className="px-4 py-3.5">{children}</div>
    </section>
  );
}
