'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Face } from '@/components/ui/face';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { EmptyState } from '@/components/ui/state';
import { teamsQuery } from '@/lib/people/query';
import type { TeamRow } from '@/lib/people/schema';
import { TeamDialog } from './team-dialog';

/** Teams with their members; rules hand to a team's members in turn. */
export function TeamsPanel({ manages, onChanged }: { manages: boolean; onChanged: () => void }) {
  const { data, isPending, error, refetch } = useQuery(teamsQuery());
  const [open, setOpen] = useState<TeamRow | 'new' | null>(null);
  return (
    <section aria-labelledby="teams-heading" className="grid gap-2.5">
      <div className="flex items-center gap-2.5">
        <h2 id="teams-heading" className="min-w-0 flex-1 text-read">
          Teams
        </h2>
        {manages ? <Button onClick={() => setOpen('new')}>Make a team</Button> : null}
      </div>
      {isPending ? (
        <ListSkeleton rows={2} />
      ) : error && !data ? (
        <ListProblem error={error} retry={() => void refetch()} />
      ) : data?.items.length ? (
        <ul className="grid grid-cols-1 divide-y divide-line rounded-m border border-line bg-panel">
          {data.items.map((team) => (
            <li key={team.id} className="flex items-start gap-3 px-3 py-3 sm:px-4">
              <div className="grid min-w-0 flex-1 gap-1.5">
                <span className="font-medium break-words">{team.name}</span>
                {team.members.length ? (
                  <ul
                    aria-label={`Members of ${team.name}`}
                    className="flex flex-wrap gap-x-3 gap-y-1 text-meta text-ink-2"
                  >
                    {team.members.map((member) => (
                      <li key={member.id} className="flex items-center gap-1.5">
                        <span aria-hidden="true">
                          <Face name={member.name} />
                        </span>
                        {member.name}
                        {member.active ? '' : ' (switched off)'}
                      </li>
                    ))}
                  </ul>
                ) : (
                  <span className="text-meta text-warn">
                    Nobody yet: a rule that hands to this team finds no owner.
                  </span>
                )}
              </div>
              {manages ? (
                <Button size="small" onClick={() => setOpen(team)} aria-label={`Edit the team ${team.name}`}>
                  Edit
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <div className="rounded-m border border-line bg-panel">
          <EmptyState title="No teams yet">
            A routing rule can hand to a team: its members take turns, and who is away or full is passed over.
          </EmptyState>
        </div>
      )}
      {open ? (
        <TeamDialog team={open === 'new' ? null : open} onClose={() => setOpen(null)} onDone={onChanged} />
      ) : null}
    </section>
  );
}
