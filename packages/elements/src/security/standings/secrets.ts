import { passwordOperations, recoveryCodeOperations } from 'portal-contract';
import { passwordCard, recoveryCodesCard, security as t } from '../../shared/messages/en/security/overview.ts';
import type { Standing, View } from '../standing.ts';

export async function passwordStanding({ ask, days }: View): Promise<Standing> {
  const { changedAt, expiresIn, expiresSoon, managedBy } = await ask(passwordOperations.getPassword);
  const changed = changedAt && passwordCard.changed(days.day(changedAt));
  if (managedBy) return { text: passwordCard.managed(managedBy.name), more: changed, action: passwordCard.how };
  const { action } = passwordCard;
  const expires = expiresIn === undefined ? undefined : passwordCard.expires(expiresIn);
  if (!expires || !expiresSoon) return { text: changed ?? passwordCard.usable, more: expires, action };
  const todo = passwordCard.todo(expiresIn ?? 0);
  return { badge: { text: passwordCard.soon, tone: 'warning' }, text: expires, more: changed, action, todo };
}

/** Codes from which on new ones are worth making. */
const few = 3;

export async function recoveryCodesStanding({ ask }: View): Promise<Standing> {
  const { left, total } = await ask(recoveryCodeOperations.getRecoveryCodes);
  const { more } = recoveryCodesCard;
  if (!total) return { text: recoveryCodesCard.none, more, action: recoveryCodesCard.create, todo: recoveryCodesCard.todoNone };
  const todo = left <= few ? recoveryCodesCard.todoFew(left) : undefined;
  return { text: recoveryCodesCard.left(left, total), more, action: t.manage, todo };
}
