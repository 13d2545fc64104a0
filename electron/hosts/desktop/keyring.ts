// The system's own keyring (Windows DPAPI, macOS Keychain, Linux secret service) as keyring, through Electron's safeStorage.
import type { SafeStorage } from 'electron';

/** As the context wants a keyring. */
interface SystemKeyring {
  kind: 'system';
  wrap: (key: Uint8Array) => string;
  unwrap: (wrapped: string) => Uint8Array | null;
}

/** None where the system has no keyring: on Linux Electron would then use a fixed password, which protects nothing. Only once the program is ready. */
export function systemKeyrings(safeStorage: Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> & { getSelectedStorageBackend?: () => string }, platform: string): SystemKeyring[] {
  if (!safeStorage.isEncryptionAvailable()) return [];
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend?.() ?? 'unknown')) return [];
  return [
    {
      kind: 'system',
      wrap: (key) => safeStorage.encryptString(Buffer.from(key).toString('base64')).toString('base64'),
      unwrap: (wrapped) => {
        try {
          return Buffer.from(safeStorage.decryptString(Buffer.from(wrapped, 'base64')), 'base64');
        } catch {
          return null; // locked by another user or on another computer
        }
      },
    },
  ];
}
