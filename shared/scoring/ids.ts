// 代号: how schemes, rules, outlets, readings and measures are referred to within a scheme file.
import { z } from 'zod';

export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, { error: '代号应以字母开头，由不超过40个字母、数字和连字符组成' });
