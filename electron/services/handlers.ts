// Every method's service. The compiler holds it complete against the method table.
import { annualHandlers } from './annual.ts';
import { annualFillHandlers } from './annualFill.ts';
import { bulletinHandlers } from './bulletins.ts';
import { calendarHandlers } from './calendar.ts';
import { changeHandlers } from './changes.ts';
import { contactHandlers } from './contacts.ts';
import type { Handlers } from './context.ts';
import { evidenceHandlers } from './evidence.ts';
import { evidencePackageHandlers } from './evidencePackage.ts';
import { handoutHandlers } from './handouts.ts';
import { homeHandlers } from './home.ts';
import { importHandlers } from './importing.ts';
import { ledgerHandlers } from './ledgers.ts';
import { letterHandlers } from './letters.ts';
import { paperHandlers } from './papers.ts';
import { progressHandlers } from './progress.ts';
import { requestHandlers } from './requests.ts';
import { schemeHandlers } from './schemes.ts';
import { scoringHandlers } from './scoring.ts';
import { submissionHandlers } from './submissions.ts';
import { systemHandlers } from './system.ts';
import { taskHandlers } from './tasks.ts';
import { taskYearHandlers } from './taskYears.ts';
import { unitHandlers } from './units.ts';

export const handlers: Handlers = {
  ...systemHandlers,
  ...changeHandlers,
  ...unitHandlers,
  ...submissionHandlers,
  ...homeHandlers,
  ...taskHandlers,
  ...taskYearHandlers,
  ...progressHandlers,
  ...evidenceHandlers,
  ...evidencePackageHandlers,
  ...handoutHandlers,
  ...ledgerHandlers,
  ...paperHandlers,
  ...importHandlers,
  ...schemeHandlers,
  ...scoringHandlers,
  ...bulletinHandlers,
  ...annualHandlers,
  ...annualFillHandlers,
  ...calendarHandlers,
  ...requestHandlers,
  ...letterHandlers,
  ...contactHandlers,
};
