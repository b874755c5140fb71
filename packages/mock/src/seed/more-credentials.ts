import type { SeedCredential } from './credentials.ts';

/** Tilda’s passkey on a computer: discoverable, synced. */
export const tildaMacBook = {
  id: '_KUEyEUKRy9r3JcdMcpkBA',
  purpose: 'passkey',
  label: 'MacBook Pro',
  publicKey: 'pQECAyYgASFYIJq3vW6OrYMJm_80_sr2FShmqOQeM2kFQ4eCLzwngxJhIlggi2hR5hjp2kfo2lXNTHgqz6hlZxhwMbf4-UhZVc7rxa0',
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+wjyGq/KeCvMqPBipNtwgxerFxPqBc09EZy17phI/L+hRANCAASat71ujq2DCZv/NP7K9hUoZqjkHjNpBUOHgi88J4MSYYtoUeYY6dpH6NpVzUx4Ks+oZWcYcDG3+PlIWVXO68Wt',
  transports: ['internal', 'hybrid'],
  backedUp: true,
  madeOn: 'Chrome on macOS',
  addedDaysAgo: 150,
  usedHoursAgo: 5,
} as const satisfies SeedCredential;

/** Tilda’s passkey on a phone: discoverable, bound to it. */
export const tildaIPhone = {
  id: 'xD55nQaHv2v_ty8WBQQ10w',
  purpose: 'passkey',
  label: 'iPhone',
  publicKey: 'pQECAyYgASFYIBcVWSfMLueUvP1mFYmeh4o-ErUIIms61zlpBTD0g8DBIlggz7XrB4uXRL7fPPx6O9gZbe9eoMV_KfVu7ku_tkGZONE',
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWEXf6NI91nv0vnGbTukd8iGAoxh+/9sgC3T73UnG9cqhRANCAAQXFVknzC7nlLz9ZhWJnoeKPhK1CCJrOtc5aQUw9IPAwc+16weLl0S+3zz8ejvYGW3vXqDFfyn1bu5Lv7ZBmTjR',
  transports: ['internal', 'hybrid'],
  backedUp: false,
  madeOn: 'Safari on iOS',
  addedDaysAgo: 90,
  usedHoursAgo: 50,
} as const satisfies SeedCredential;

/** Tilda’s security key, which was never used. */
export const tildaUsbKey = {
  id: 'pYEk7oDhlRmMDHg8TGFHDg',
  purpose: 'security-key',
  label: 'Blue USB key',
  publicKey: 'pQECAyYgASFYIAcX1aPoNxXtqpz72KwEeG0Hc2MU5QZcv3gJoGfz082vIlggwjDwNeIxmPWHx4yh8A7NT4De46Mnv_0OnmApry-CW8I',
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQglkK5YiH0IXbUKTkDVYMJYBQSktOHVv2IzKpD4Sg/pzehRANCAAQHF9Wj6DcV7aqc+9isBHhtB3NjFOUGXL94CaBn89PNr8Iw8DXiMZj1h8eMofAOzU+A3uOjJ7/9Dp5gKa8vglvC',
  transports: ['usb'],
  backedUp: false,
  madeOn: 'Chrome on macOS',
  addedDaysAgo: 22,
} as const satisfies SeedCredential;

/** The device that logs Tilda in, where device log-in is offered. */
export const tildaDevice = {
  id: 'XG0gGIcdsWJg_xoiUdpRBQ',
  purpose: 'device',
  label: 'MacBook Pro',
  publicKey: 'pQECAyYgASFYIDXmSEioGOURfXqL8ZkQyw1rWl4a5XpLSvXjPBfaPOw_IlggzOa6Sr4b0uJ6pFjp5kkierOon2ezB8AevTpGIRP9FjU',
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZDjXrdGDdJqrXrCFICQpzrScbYxJzwYhd8YcdGTBImmhRANCAAQ15khIqBjlEX16i/GZEMsNa1peGuV6S0r14zwX2jzsP8zmukq+G9LieqRY6eZJInqzqJ9nswfAHr06RiET/RY1',
  transports: ['internal'],
  backedUp: false,
  madeOn: 'Chrome on macOS',
  addedDaysAgo: 14,
  usedHoursAgo: 4,
} as const satisfies SeedCredential;
