import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterPreview } from '../../shared/api/schema';
import { TextField } from '../../shared/fields/text-field';
import { Icon } from '../../shared/parts/icon';

interface LetterPreviewSheetProps {
  preview: LetterPreview;
  values: Record<string, string>;
  onChange: (name: string, value: string) => void;
}

/** What a letter still lacks, what must not stand in it, and how it will look. */
export function LetterPreviewSheet({ preview, values, onChange }: LetterPreviewSheetProps) {
  const { t } = useTranslation('cases');
  // Rows of a table come from the records: what lacks there is completed in the case.
  const typed = preview.missing.filter((one) => !one.table);
  const rows = preview.missing.filter((one) => one.table);
  const address = usePaperAddress(preview.pdf);
  return (
    <Stack gap="sm">
      {!preview.verified && (
        <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
          {t('letter.notVerified')}
        </Alert>
      )}
      {typed.length > 0 && <Text fw={600}>{t('letter.missing')}</Text>}
      {typed.map((one) => (
        <TextField key={one.name} label={one.label} onChange={(value) => onChange(one.name, value)} path={`letter-${one.name}`} value={values[one.name] ?? ''} />
      ))}
      {rows.length > 0 && (
        <div>
          <Text fw={600}>{t('letter.missingRows')}</Text>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {rows.map((one) => (
              <li key={`${one.table ?? ''}-${one.row ?? 0}-${one.name}`}>
                {one.label} · {t('letter.row', { row: one.row ?? 0 })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview.forbidden.length > 0 && (
        <Alert color="gray" icon={<Icon name="stop" />} role="alert" title={t('letter.forbidden')} variant="outline">
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {preview.forbidden.map((one) => (
              <li key={`${one.place}-${one.word}`}>
                <bdi>{one.word}</bdi> · {one.place} · {one.reason}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {address && (
        <>
          {/* Phones show no paper within a page. */}
          <Anchor href={address} mih={32} rel="noopener" target="_blank">
            {t('letter.previewApart')}
          </Anchor>
          <iframe src={address} style={{ inlineSize: '100%', blockSize: '80vh', border: 0 }} title={t('letter.previewTitle')} />
        </>
      )}
    </Stack>
  );
}

/** An address for a paper in base64, given back when the sheet goes. */
function usePaperAddress(pdf: string | null): string | null {
  const address = useMemo(() => {
    if (!pdf) return null;
    const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  }, [pdf]);
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
