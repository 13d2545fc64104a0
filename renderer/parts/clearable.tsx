// The cross that empties a field, named in Chinese for those who hear the page.
import { CloseCircleFilled } from '@ant-design/icons';

export const clearable = { clearIcon: <CloseCircleFilled aria-label="清除" /> };
