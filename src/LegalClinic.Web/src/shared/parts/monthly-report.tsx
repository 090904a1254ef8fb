import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../api/keep-file';
import { readPdf } from '../api/read-pdf';
import { ActError } from '../forms/act-error';
import { useWords } from '../words/use-words';
import { clinicLanguages } from '../words/value-lists';

interface MonthlyReportProps {
  /** "2026-11". */
  month: string;
  officeId?: string;
}

/** The monthly report as a paper in each of the three languages. */
export function MonthlyReport({ month, officeId }: MonthlyReportProps) {
  const { t } = useTranslation('words');
  const word = useWords();
  const download = useMutation({
    mutationFn: (language: string) => {
      const asked = new URLSearchParams({ month, language });
      if (officeId) asked.set('officeId', officeId);
      return readPdf(`/api/reports/monthly?${asked.toString()}`);
    },
    onSuccess: (paper, language) => keepFile(paper, `report-${month}-${language}.pdf`),
  });
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {clinicLanguages.map((language) => (
          <Button key={language} loading={download.isPending && download.variables === language} onClick={() => download.mutate(language)} variant="default">
            {t('reportIn', { language: word('language', language) })}
          </Button>
        ))}
      </Group>
      <ActError error={download.error} />
    </Stack>
  );
}
