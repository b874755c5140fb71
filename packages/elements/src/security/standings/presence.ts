import { activeSessionOperations, activityOperations } from 'portal-contract';
import { activityCard, sessionsCard } from '../../shared/messages/en/security/overview.ts';
import type { Standing, View } from '../standing.ts';

export async function sessionsStanding({ ask }: View): Promise<Standing> {
  const { items } = await ask(activeSessionOperations.listSessions);
  const others = items.filter(({ current }) => !current);
  const unknown = others.some(
    ({ device, browser, system }) => device === undefined && browser === undefined && system === undefined,
  );
  return {
    text: sessionsCard.have(items.length),
    more: others.length ? sessionsCard.others(others.length) : undefined,
    action: sessionsCard.action,
    todo: unknown ? sessionsCard.todo : undefined,
  };
}

export async function activityStanding({ ask, days }: View): Promise<Standing> {
  const [last] = (await ask(activityOperations.listActivity, { kinds: 'log-in', limit: 1 })).items;
  const { action } = activityCard;
  if (!last) return { text: activityCard.none, action };
  const where = [last.place && activityCard.place(last.place), last.current && activityCard.here].filter(Boolean).join(' ');
  return { text: activityCard.last(days.day(last.at), days.time(last.at)), more: where || undefined, action };
}
