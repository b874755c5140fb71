import { type Factor, factorOperations } from 'portal-contract';
import {
  authenticatorCard,
  deviceLoginCard,
  passkeysCard,
  phoneCard,
  security as t,
} from '../../shared/messages/en/security/overview.ts';
import type { Standing, View } from '../standing.ts';

const on = { text: t.on, tone: 'success' } as const;
const off = { text: t.off } as const;

const ofKind = async ({ ask }: View, kind: string): Promise<Factor[]> =>
  (await ask(factorOperations.listFactors)).items.filter((each) => each.kind === kind);

export async function authenticatorStanding(view: View): Promise<Standing> {
  const { items } = await view.ask(factorOperations.listFactors);
  const apps = items.filter(({ kind }) => kind === 'totp');
  const [first] = apps;
  const { text } = authenticatorCard;
  if (!first) return { badge: off, text, action: t.setUp, todo: items.length ? undefined : authenticatorCard.todo };
  const added = first.createdAt && t.added(view.days.day(first.createdAt));
  return { badge: on, text, more: apps.length > 1 ? authenticatorCard.several(apps.length) : added, action: t.manage };
}

export async function passkeysStanding(view: View): Promise<Standing> {
  const { items } = await view.ask(factorOperations.listFactors);
  const own = items.filter(({ kind }) => kind === 'webauthn');
  // One way alone: whoever loses it is locked out until somebody helps.
  const todo = items.length === 1 ? passkeysCard.todo : undefined;
  if (!own.length) return { badge: off, text: passkeysCard.none, more: passkeysCard.more, action: passkeysCard.add, todo };
  const passkeys = own.filter(({ purpose }) => purpose === 'passkey').length;
  return {
    badge: on,
    text: passkeysCard.have(passkeys, own.length - passkeys),
    more: lastUsed(own, view),
    action: t.manage,
    todo,
  };
}

function lastUsed(factors: readonly Factor[], { days }: View): string {
  const [latest] = [...factors].sort((a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''));
  return latest?.lastUsedAt ? passkeysCard.used(days.day(latest.lastUsedAt), latest.name) : passkeysCard.unused;
}

export async function deviceLoginStanding(view: View): Promise<Standing> {
  const devices = await ofKind(view, 'device');
  const others = devices.filter(({ current }) => !current).length;
  const more = others ? deviceLoginCard.elsewhere(others) : undefined;
  if (others < devices.length) return { badge: on, text: deviceLoginCard.here, more, action: t.manage };
  return { badge: off, text: deviceLoginCard.none, more: more ?? deviceLoginCard.more, action: t.setUp };
}

export async function phoneStanding(view: View): Promise<Standing> {
  const [phone] = await ofKind(view, 'push');
  const { text } = phoneCard;
  return phone
    ? { badge: on, text, more: phoneCard.on(phone.name), action: t.manage }
    : { badge: off, text, more: phoneCard.more(view.company), action: t.setUp };
}
