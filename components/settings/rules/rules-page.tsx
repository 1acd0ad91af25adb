'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { EmptyState } from '@/components/ui/state';
import { useToast } from '@/components/ui/toast';
import { postJson } from '@/lib/query/fetcher';
import { rulesQuery } from '@/lib/rules/query';
import type { RuleDto } from '@/lib/rules/schema';
import { Confirm } from '../confirm';
import { RuleDialog } from './rule-dialog';
import { RuleLine } from './rule-line';
import { TryRules } from './try-rules';

type Open = { what: 'new' } | { what: 'edit' | 'delete'; rule: RuleDto } | null;

/** The ordered rules that choose an owner, and a box that tries them. */
export function RulesPage() {
  const manages = usePerson().may('rules.manage');
  const client = useQueryClient();
  const toast = useToast();
  const { data, isPending, error, refetch } = useQuery(rulesQuery());
  const [open, setOpen] = useState<Open>(null);
  const [winner, setWinner] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const moving = useRef(false);
  const rules = data?.items ?? [];
  const changed = () => client.invalidateQueries({ queryKey: rulesQuery().queryKey });

  const failed = (title: string, reason: unknown) => {
    toast({ tone: 'bad', title, detail: reason instanceof Error ? reason.message : '' });
    void changed();
  };
  const move = async (rule: RuleDto, position: number) => {
    if (moving.current || position < 1 || position > rules.length || position === rule.position) return;
    moving.current = true;
    try {
      const answer = await postJson<{ items: RuleDto[] }>(`/api/rules/${rule.id}/move`, {
        version: rule.version,
        position,
      });
      client.setQueryData(rulesQuery().queryKey, answer);
      setSaid(`${rule.name} is now rule ${position} of ${answer.items.length}.`);
    } catch (reason) {
      failed('Not moved', reason);
    } finally {
      moving.current = false;
    }
  };
  const setActive = async (rule: RuleDto, active: boolean) => {
    try {
      await postJson(`/api/rules/${rule.id}/update`, { version: rule.version, active });
      setSaid(`${rule.name} is switched ${active ? 'on' : 'off'}.`);
      await changed();
    } catch (reason) {
      failed('Not changed', reason);
    }
  };
  return (
    <PageBody>
      <PageHeader
        title="Routing rules"
        actions={
          manages ? (
            <Button kind="primary" onClick={() => setOpen({ what: 'new' })}>
              Add a rule
            </Button>
          ) : null
        }
      >
        Read from the top: the first rule that fits and names somebody who can take it chooses the owner. A customer’s
        chat goes to the owner of the account before any rule.
      </PageHeader>
      <span role="status" className="sr-only">
        {said}
      </span>
      {isPending ? (
        <ListSkeleton />
      ) : !data ? (
        <ListProblem error={error as Error} retry={() => void refetch()} />
      ) : rules.length === 0 ? (
        <div className="rounded-m border border-line bg-panel">
          <EmptyState
            title="No rules yet"
            action={
              manages ? (
                <Button kind="primary" onClick={() => setOpen({ what: 'new' })}>
                  Add a rule
                </Button>
              ) : null
            }
          >
            Until there is one, a reviewer chooses the owner of every handoff.
          </EmptyState>
        </div>
      ) : (
        <>
          {manages ? (
            <p className="text-meta text-ink-3 pointer-coarse:hidden">
              To move a rule by keyboard: Alt with the up or down arrow on its line.
            </p>
          ) : null}
          <ol className="grid grid-cols-1 divide-y divide-line rounded-m border border-line bg-panel">
            {rules.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                last={rule.position === rules.length}
                manages={manages}
                wins={winner === rule.id}
                onMove={(position) => void move(rule, position)}
                onEdit={() => setOpen({ what: 'edit', rule })}
                onDelete={() => setOpen({ what: 'delete', rule })}
                onActive={(active) => void setActive(rule, active)}
              />
            ))}
          </ol>
        </>
      )}
      <TryRules onWinner={setWinner} />
      {open?.what === 'new' ? (
        <RuleDialog rule={null} onClose={() => setOpen(null)} onDone={() => void changed()} />
      ) : null}
      {open?.what === 'edit' ? (
        <RuleDialog rule={open.rule} onClose={() => setOpen(null)} onDone={() => void changed()} />
      ) : null}
      {open?.what === 'delete' ? (
        <Confirm
          title={`Delete the rule “${open.rule.name}”?`}
          label="Delete the rule"
          danger
          run={() => postJson(`/api/rules/${open.rule.id}/delete`, { version: open.rule.version })}
          onDone={() => {
            toast({ tone: 'good', title: `Deleted the rule “${open.rule.name}”` });
            setOpen(null);
            void changed();
          }}
          onClose={() => setOpen(null)}
        >
          <p>
            The rules below move up. Handoffs that it already chose an owner for keep their owner and its explanation.
            To try without it, switch it off instead.
          </p>
        </Confirm>
      ) : null}
    </PageBody>
  );
}
