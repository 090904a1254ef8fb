import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { Icon } from '../../shared/parts/icon';

/** Says what is wrong with a change, in the language of the page. */
export function useFaultText(): (fault: Schema<'RuleFaultDto'>) => string {
  const { t } = useTranslation('rules');
  return (fault) => t(`fault.${fault.kind}`, { subject: fault.subject });
}

/** What stands in the way of a change; each fault names the rule it is about. */
export function RuleFaults({ faults }: { faults: readonly Schema<'RuleFaultDto'>[] }) {
  const { t } = useTranslation('rules');
  const faultText = useFaultText();
  if (faults.length === 0) return null;
  return (
    <Alert color="gray" icon={<Icon name="warning" />} role="alert" variant="outline">
      <Text fw={600}>{t('fault.title')}</Text>
      <ul style={{ marginBlock: 4, paddingInlineStart: '1.25rem' }}>
        {faults.map((fault, index) => (
          <li key={index}>
            <bdi dir="ltr">{fault.rule}</bdi>
            {fault.column && ` · ${t(`column.${fault.column}`)}`}: {faultText(fault)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
