import { AppError } from '@/lib/errors';
import type { Role } from './schema';

/**
 * The constant matrix: who may do what. Checked in every verb and read on the server; the screens only follow it.
 * Owners work on what was handed to them alone (see the scope of each read), which no role's permission widens.
 */
export const permissions = {
  'review.read': ['reviewer', 'manager', 'admin'],
  'review.decide': ['reviewer', 'manager', 'admin'],
  'review.escalated': ['manager', 'admin', 'reviewer'],
  'inbox.read': ['owner', 'manager', 'admin'],
  'inbox.reply': ['owner', 'manager', 'admin'],
  'pilot.read': ['manager', 'admin'],
  'pilot.manage': ['manager', 'admin'],
  'conversation.read': ['reviewer', 'manager', 'admin'],
  /** Letting a stopped bot go on. */
  'conversation.release': ['reviewer', 'manager', 'admin'],
  /**
   * Seeing one number, id or password that is blacked out; each look is recorded. Only for the work in hand: reviewers while they hold the
   * handoff, owners while a handoff of theirs is to be answered. Those who oversee the work may anywhere. Nobody sees them all at once.
   */
  'sensitive.reveal': ['reviewer', 'owner', 'manager', 'admin'],
  'sensitive.reveal_any': ['manager', 'admin'],
  'intake.import': ['reviewer', 'manager', 'admin'],
  'directory.read': ['reviewer', 'manager', 'admin'],
  'directory.import': ['manager', 'admin'],
  'language.read': ['reviewer', 'owner', 'manager', 'admin'],
  'language.manage': ['manager', 'admin'],
  'rules.read': ['reviewer', 'manager', 'admin'],
  'rules.manage': ['manager', 'admin'],
  'sources.read': ['manager', 'admin'],
  'sources.manage': ['admin'],
  'people.read': ['reviewer', 'manager', 'admin'],
  'people.manage': ['admin'],
  'settings.manage': ['admin'],
  'audit.read': ['manager', 'admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** True where the role may. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Throws FORBIDDEN with a plain sentence unless the role may. */
export function requirePermission(role: Role, permission: Permission): void {
  if (!may(role, permission)) {
    throw new AppError('FORBIDDEN', 'Your role does not allow this. Ask an administrator if you need it.', {
      details: { permission },
    });
  }
}
