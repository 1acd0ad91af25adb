'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp, MoreHorizontal } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { RuleDto } from '@/lib/rules/schema';
import { conditionSentence } from './words';

type Props = {
  rule: RuleDto;
  last: boolean;
  manages: boolean;
  /** The trial below chose this rule. */
  wins: boolean;
  onMove: (position: number) => void;
  onEdit: () => void;
  onDelete: () => void;
  onActive: (active: boolean) => void;
};

/** One rule: its place, its sentence and whom it hands to. Alt with an arrow moves it from any of its buttons. */
export function RuleLine({ rule, last, manages, wins, onMove, onEdit, onDelete, onActive }: Props) {
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(rule.position + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <li
      onKeyDown={manages ? keys : undefined}
      className={clsx(
        'flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-3 sm:flex-nowrap sm:px-4',
        wins && 'bg-accent-soft',
      )}
    >
      <span className="w-5 flex-none pt-px text-right text-list text-ink-3 tabular-nums">{rule.position}</span>
      <div className="grid min-w-0 flex-1 basis-[calc(100%-3rem)] gap-0.5 sm:basis-0">
        <p className={clsx('break-words', !rule.active && 'text-ink-3')}>
          <span className="font-medium">{rule.name}</span>
          {rule.active ? null : (
            <Chip tone="warn" className="ml-2">
              switched off
            </Chip>
          )}
          {wins ? (
            <Chip tone="good" className="ml-2">
              wins the trial
            </Chip>
          ) : null}
        </p>
        <p className="break-words text-list text-ink-2">
          {conditionSentence(rule)} <span aria-hidden="true">→</span>
          <span className="sr-only">goes to</span> <span className="font-medium text-ink">{rule.targetName}</span>
        </p>
      </div>
      {manages ? (
        <div className="ml-8 flex flex-none gap-1 sm:ml-0">
          <Button
            size="small"
            className="px-1.5"
            aria-label={`Move ${rule.name} up`}
            aria-keyshortcuts="Alt+ArrowUp"
            aria-disabled={rule.position === 1}
            onClick={() => onMove(rule.position - 1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </Button>
          <Button
            size="small"
            className="px-1.5"
            aria-label={`Move ${rule.name} down`}
            aria-keyshortcuts="Alt+ArrowDown"
            aria-disabled={last}
            onClick={() => onMove(rule.position + 1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </Button>
          <Button size="small" onClick={onEdit} aria-label={`Edit ${rule.name}`}>
            Edit
          </Button>
          <Menu
            trigger={
              <Button size="small" kind="quiet" aria-label={`More for ${rule.name}`} className="px-1.5">
                <MoreHorizontal size={16} aria-hidden="true" />
              </Button>
            }
          >
            <MenuItem onSelect={() => onActive(!rule.active)}>{rule.active ? 'Switch off' : 'Switch on'}</MenuItem>
            <MenuItem danger onSelect={onDelete}>
              Delete
            </MenuItem>
          </Menu>
        </div>
      ) : null}
    </li>
  );
}
