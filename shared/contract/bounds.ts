// The bounds of a period as methods take them.
import { z } from 'zod';

/** A month '2020-01' or a day '2020-07-01'. */
export const boundSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, { error: '应是月份（2020-01）或日期（2020-07-01）' });
