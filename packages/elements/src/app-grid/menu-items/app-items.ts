import { appOperations, type App } from 'portal-contract';
import { external } from '../../shared/icons/external.ts';
import { eye } from '../../shared/icons/eye.ts';
import { eyeOff } from '../../shared/icons/eye-off.ts';
import { info } from '../../shared/icons/info.ts';
import { link } from '../../shared/icons/link.ts';
import { plus } from '../../shared/icons/plus.ts';
import { star } from '../../shared/icons/star.ts';
import { appsMenu as t } from '../../shared/messages/en/apps-menu.ts';
import { addToCollection, hide, limits, removeFromCollection, unhide } from '../changes.ts';
import type { GridContext } from '../grid-context.ts';
import { canOpen } from '../tile.ts';
import type { MenuItem } from './menu-item.ts';

/** What can be done with an application. */
export function appItems(context: GridContext, id: string): { name: string; items: readonly MenuItem[] } | undefined {
  const app = context.appOf(id);
  if (!app) return undefined;
  const { client, launching } = context;
  const href = client.href(appOperations.openApp, { id });
  const open: MenuItem = { text: t.open, icon: external, href, act: (event) => context.launch(id, event) };
  const details: MenuItem = { text: t.details, icon: info, act: () => context.show({ kind: 'details', app: id }) };
  return {
    name: app.name,
    items: [
      ...(canOpen(app, launching.get(id)) ? [open] : []),
      {
        text: app.favourite ? t.removeFavourite : t.addFavourite,
        icon: star,
        act: () => context.setFavourite(id, !app.favourite),
      },
      ...(app.hasDetails ? [details] : []),
      { text: t.copyLink, icon: link, act: () => void copy(context, href) },
      ...collections(context, id),
      visibility(context, app),
    ],
  };
}

function collections(context: GridContext, id: string): readonly MenuItem[] {
  const { collections } = context.arrangement;
  const own = collections.map(({ id: collection, name, apps }, index): MenuItem => {
    const checked = apps.includes(id);
    return {
      text: name,
      kind: 'menuitemcheckbox',
      checked,
      apart: index === 0,
      act: () => context.change((checked ? removeFromCollection : addToCollection)(collection, id)),
    };
  });
  if (own.length >= limits.collections) return own;
  const act = (): void => context.show({ kind: 'naming', apps: [id] });
  return [...own, { text: t.newCollectionWith, icon: plus, apart: !own.length, act }];
}

function visibility(context: GridContext, { id, name }: App): MenuItem {
  return context.arrangement.hidden.includes(id)
    ? { text: t.show, icon: eye, apart: true, act: () => context.change(unhide(id)) }
    : {
        text: t.hide,
        icon: eyeOff,
        apart: true,
        act: () => context.change(hide(id), { text: t.hiddenNotice(name), undo: unhide(id) }),
      };
}

async function copy(context: GridContext, href: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(href);
    context.say({ text: t.copied });
  } catch {
    context.say({ text: t.notCopied });
  }
}
