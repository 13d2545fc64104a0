// Every method's service. The compiler holds it complete against the method table.
import { bulletinHandlers } from './bulletins.ts';
import { changeHandlers } from './changes.ts';
import type { Handlers } from './context.ts';
import { homeHandlers } from './home.ts';
import { importHandlers } from './importing.ts';
import { schemeHandlers } from './schemes.ts';
import { scoringHandlers } from './scoring.ts';
import { submissionHandlers } from './submissions.ts';
import { systemHandlers } from './system.ts';
import { unitHandlers } from './units.ts';

export const handlers: Handlers = {
  ...systemHandlers,
  ...changeHandlers,
  ...unitHandlers,
  ...submissionHandlers,
  ...homeHandlers,
  ...importHandlers,
  ...schemeHandlers,
  ...scoringHandlers,
  ...bulletinHandlers,
};
