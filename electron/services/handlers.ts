// Every method's service. The compiler holds it complete against the method table.
import { annualHandlers } from './annual.ts';
import { annualFactHandlers } from './annualFacts.ts';
import { annualFillHandlers } from './annualFill.ts';
import { annualNarrativeHandlers } from './annualNarrative.ts';
import { annualPaperHandlers } from './annualPapers.ts';
import { bulletinHandlers } from './bulletins.ts';
import { calendarHandlers } from './calendar.ts';
import { changeHandlers } from './changes.ts';
import { commissionHandlers } from './commissions.ts';
import { contactHandlers } from './contacts.ts';
import type { Handlers } from './context.ts';
import { correctionHandlers } from './corrections.ts';
import { draftHandlers } from './drafts.ts';
import { evidenceHandlers } from './evidence.ts';
import { evidencePackageHandlers } from './evidencePackage.ts';
import { handoutHandlers } from './handouts.ts';
import { homeHandlers } from './home.ts';
import { importHandlers } from './importing.ts';
import { ledgerHandlers } from './ledgers.ts';
import { noticeHandlers } from './notices.ts';
import { paperHandlers } from './papers.ts';
import { progressHandlers } from './progress.ts';
import { requestHandlers } from './requests.ts';
import { requestRulesHandlers } from './requestRules.ts';
import { requestStatisticsHandlers } from './requestStatistics.ts';
import { schemeChangeHandlers } from './schemeChanges.ts';
import { letterHandlers } from './letters.ts';
import { schemeHandlers } from './schemes.ts';
import { scoreEventHandlers } from './scoreEvents.ts';
import { scoringHandlers } from './scoring.ts';
import { submissionHandlers } from './submissions.ts';
import { systemHandlers } from './system.ts';
import { taskHandlers } from './tasks.ts';
import { taskYearHandlers } from './taskYears.ts';
import { trendHandlers } from './trends.ts';
import { trySchemeHandlers } from './tryScheme.ts';
import { unitHandlers } from './units.ts';

export const handlers: Handlers = {
  ...systemHandlers,
  ...draftHandlers,
  ...changeHandlers,
  ...unitHandlers,
  ...submissionHandlers,
  ...scoreEventHandlers,
  ...commissionHandlers,
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
  ...schemeChangeHandlers,
  ...trySchemeHandlers,
  ...scoringHandlers,
  ...trendHandlers,
  ...bulletinHandlers,
  ...correctionHandlers,
  ...noticeHandlers,
  ...annualHandlers,
  ...annualFillHandlers,
  ...annualPaperHandlers,
  ...annualNarrativeHandlers,
  ...annualFactHandlers,
  ...calendarHandlers,
  ...requestHandlers,
  ...requestStatisticsHandlers,
  ...requestRulesHandlers,
  ...letterHandlers,
  ...contactHandlers,
};
