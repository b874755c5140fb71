import { FactorTest } from '../../security/factor-test.ts';
import { factorOperations } from '../../security/factors.ts';
import { document, documentOperations } from '../registry.ts';
import { phone } from './factor.ts';

export const factorTestDocs = [
  document(FactorTest, {
    id: 'FactorTest',
    description: 'A request that was sent to a phone to try it. It opens nothing.',
    members: {
      status: '`waiting`, `approved`, `denied` or `expired`; anything else reads as `expired`.',
      number: 'The number to choose on the phone.',
      pollAfter: 'Seconds between two reads.',
      expiresIn: 'Seconds until it cannot be answered any more.',
      resendAfter: 'Seconds until another may be sent.',
    },
    examples: [
      { status: 'waiting', number: 47, pollAfter: 2, expiresIn: 60, resendAfter: 60 },
      { status: 'approved', number: 47, pollAfter: 2, expiresIn: 0, resendAfter: 12 },
    ],
  }),
];

const params = { id: { description: 'The factor’s `id`.', example: phone.id } };

export const factorGroup = documentOperations(factorOperations, {
  name: 'Factors',
  description: 'Authenticator apps, passkeys and security keys, device log-in, and the phone that approves.',
  operations: {
    listFactors: { description: 'Every factor of the person, in the order in which they were set up, and what else may be.' },
    beginFactor: {
      description:
        'Begins to set a factor up. Nothing changes until it is activated, and what is begun and left is forgotten. As many of a kind as there may be, and none that is replaced, is `factor-limit`. A phone is paired by opening the `uri` on it, or typing the `code`: it activates itself, once, and then stands in `listFactors` under the `id`.',
    },
    activateFactor: {
      description:
        'Activates a factor with the first code of the app, or the credential that was made. In the same act it takes the place of the one that it `replaces`. A wrong code or credential is `factor-rejected`, and another may be sent; too late it is `enrolment-expired`: begin again. The owner is told by mail.',
      params,
    },
    renameFactor: { description: 'Calls a factor otherwise. The owner is told by mail.', params },
    removeFactor: {
      description:
        'Removes a factor: it proves nothing from then on. The last one of a person who must have one is `last-factor`; recovery codes are none. The owner is told by mail.',
      params,
    },
    testFactor: {
      description:
        'Sends a request to the phone, to try it. It counts among those that a phone gets within a time: too many are `throttled`. Only for `push`; every other factor is `not-found`.',
      params,
    },
    getFactorTest: { description: 'What came of the latest try. Safe and repeatable.', params },
  },
});
