import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { searchPath } from '../navigation';

const keys = [
  { press: ['?'], textKey: 'keys.help' },
  { press: ['Esc', 'Esc'], textKey: 'keys.hide' },
  { press: ['Tab'], textKey: 'keys.next' },
  ...(searchPath ? [{ press: ['/'], textKey: 'keys.search' }] : []),
];

/** The keys of the whole product. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('action.close') }} onClose={onClose} opened={opened} title={t('keys.title')}>
      <Table>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.textKey}>
              <Table.Td>
                <bdi dir="ltr">
                  {key.press.map((one, index) => (
                    <Kbd key={index} me={4}>
                      {one}
                    </Kbd>
                  ))}
                </bdi>
              </Table.Td>
              <Table.Td>{t(key.textKey)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
