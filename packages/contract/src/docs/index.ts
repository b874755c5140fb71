import { appDocs, appGroup } from './apps.ts';
import { configurationDocs, configurationGroup } from './configuration.ts';
import { flowDocs, flowGroup } from './flow.ts';
import { idDocs } from './id.ts';
import { problemDocs } from './problem.ts';
import { createRegistry, type DocumentedSchema, type OperationGroup } from './registry.ts';
import { sessionDocs, sessionGroup } from './session.ts';
import { chooseDocs } from './steps/choose.ts';
import { deniedDocs } from './steps/denied.ts';
import { envelopeDocs } from './steps/envelope.ts';
import { identifierDocs } from './steps/identifier.ts';
import { passwordDocs } from './steps/password.ts';
import { throttledDocs } from './steps/throttled.ts';
import { totpDocs } from './steps/totp.ts';
import { timestampDocs } from './timestamp.ts';

/** Every schema of the contract with its documentation. */
export const documentedSchemas: readonly DocumentedSchema[] = [
  ...configurationDocs,
  ...flowDocs,
  ...envelopeDocs,
  ...identifierDocs,
  ...passwordDocs,
  ...totpDocs,
  ...chooseDocs,
  ...throttledDocs,
  ...deniedDocs,
  ...sessionDocs,
  ...appDocs,
  ...idDocs,
  ...timestampDocs,
  ...problemDocs,
];

/** The documentation of a schema, looked up by the schema. */
export const documentation = createRegistry(documentedSchemas);

/** The operations under their headings, in the order of the document. */
export const operationGroups: readonly OperationGroup[] = [configurationGroup, flowGroup, sessionGroup, appGroup];
