import type { Hono } from 'hono';
import type { Env } from '../api.ts';
import type { Context } from '../context.ts';
import { agentFiles, connectPath } from '../security/agents.ts';
import { useConnectKey } from '../security/connect-keys.ts';

/** Characters of the longest text that is looked at as a connect key. */
const longestKey = 128;

/** Mounts the agents to download, and where they hand in the connect key of whoever installs them. */
export function mountAgents(app: Hono<Env>, context: Context): void {
  const files = new Map(agentFiles(context).map(({ agent, content }) => [agent.fileName, content]));
  app.get('/_mock/agents/:file', (c) => {
    const content = files.get(c.req.param('file'));
    if (!content) return c.notFound();
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': "default-src 'none'",
    };
    return new Response(content, { headers });
  });
  app.post(connectPath, async (c) => {
    const key = (await c.req.text()).slice(0, longestKey);
    const used = await useConnectKey(context, key);
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return used
      ? new Response(`This computer is linked to the account of ${used.person}.`, { headers })
      : new Response('This connect key does not work.', { status: 404, headers });
  });
}
