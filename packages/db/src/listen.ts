import pg from 'pg';

export interface Listener {
  close(): Promise<void>;
}

/**
 * Hears notifications on one connection of its own. When the connection breaks it is opened again, and `onGap` tells that
 * something may have been missed meanwhile.
 */
export async function listen(
  databaseUrl: string,
  channels: readonly string[],
  on: { notify(channel: string, payload: string): void; gap(): void },
): Promise<Listener> {
  let isClosed = false;
  let client = await open();

  async function open(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    fresh.on('notification', (message) => on.notify(message.channel, message.payload ?? ''));
    fresh.on('error', () => undefined);
    await fresh.connect();
    for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    fresh.on('end', () => void reopen());
    return fresh;
  }

  async function reopen(): Promise<void> {
    if (isClosed) return;
    try {
      client = await open();
      on.gap();
    } catch {
      setTimeout(() => void reopen(), 1000).unref();
    }
  }

  return {
    async close() {
      isClosed = true;
      await client.end();
    },
  };
}
