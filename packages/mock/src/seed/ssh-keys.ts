/** A public SSH key in the seed. Nobody has its private key. */
export interface SeedSshKey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  /** Added so many days before the mock started. */
  readonly addedDaysAgo: number;
  /** Last used so many days before. Absent: never. */
  readonly usedDaysAgo?: number;
}

/** Two keys: one of today, and one that is shorter than a new one may be. */
export const astridsKeys: readonly SeedSshKey[] = [
  {
    id: 'ssh-astrid-runner',
    name: 'build-runner',
    publicKey: [
      'ssh-rsa ',
      'AAAAB3NzaC1yc2EAAAADAQABAAABAQCc60uE+zN2XMJz37skPdiF9KIPwTyCzUnyxoPkbF6P/5JBsMJhJvGuNQiIkEHubMdDCglQQjW2gSeK+D',
      'HQnOmiHoKQ+pcaoavQVLlwIQhayRsqSJAwx8X8ygHCg2iCEzWInueS0WxKGdOZ33zWMRAM+qI+bJ9ilYfAb6hrP3Rc5G3Id0tw4nggi3TmoZwY',
      'ecbJYZw/svtjYLjLLuh23YVAblHIOgFaFSPs2ProA21jNJC8vGtg7uQYqXnzzNueeRDQ6LiZuCthPIwilvz+qqFRr21TeVxiAdYglf8SQ20D4O',
      'yRs5hA+EgJ9RO4mi5u2sa3XQmprDyXOaVVJBo2Bcl/',
      ' build-runner',
    ].join(''),
    addedDaysAgo: 192,
  },
  {
    id: 'ssh-astrid-macbook',
    name: 'MacBook Pro',
    publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExJ3j8JC0Sz9wfDr0my8FV5OIpy22mM+Q/GcPj/ThEV astrid@macbook',
    addedDaysAgo: 85,
    usedDaysAgo: 1,
  },
];
