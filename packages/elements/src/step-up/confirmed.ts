import { type CallOptions, confirmed as confirm, type ConfirmOptions, PortalError, type PortalConnection } from 'portal-sdk';
import type { PortalElement } from '../shared/portal-element.ts';

/**
 * Makes a call, and where it fails with `step-up-required` asks for the proof in a dialog and makes it once more, with the same
 * `Idempotency-Key`. A page without a `<portal-step-up-dialog>` gets one. Rejects with `aborted` when the person closes it.
 */
export async function confirmed<T>(
  element: PortalElement,
  call: (options: CallOptions) => Promise<T>,
  options?: ConfirmOptions,
): Promise<T> {
  const { client } = element;
  if (!client) throw new PortalError('aborted');
  client.onStepUp ??= async (request) => (await bringDialog(element, client)).ask(request);
  return confirm(client, call, options);
}

/** Puts a dialog beside an element, for this request and those to come. */
async function bringDialog(
  element: Element,
  client: PortalConnection,
): Promise<HTMLElementTagNameMap['portal-step-up-dialog']> {
  await import('./step-up-dialog.ts').catch(() => {
    throw new PortalError('network');
  });
  const dialog = document.createElement('portal-step-up-dialog');
  dialog.client = client;
  const root = element.closest('portal-root');
  (root?.client === client ? root : document.body).append(dialog);
  return dialog;
}
