import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterCode, LetterOrder, Schema } from '../../shared/api/schema';
import { ChoiceField } from '../../shared/fields/choice-field';
import { SelectField } from '../../shared/fields/select-field';
import { ActError } from '../../shared/forms/act-error';
import { useLanguage } from '../../shared/i18n/language-provider';
import { Icon } from '../../shared/parts/icon';
import { uuidV7 } from '../../shared/uuid-v7';
import { useBodyName } from '../../shared/words/use-body-name';
import { useOptions } from '../../shared/words/use-options';
import { clinicLanguages } from '../../shared/words/value-lists';
import { caseKeys } from './case-people';
import { issueLetter } from './issue-letter';
import { LetterPreviewSheet } from './letter-preview-sheet';
import { previewLetter } from './preview-letter';

interface LetterDeskProps {
  found: Schema<'CaseDto'>;
  onClose: () => void;
}

const codes: readonly LetterCode[] = ['L1', 'L2', 'L7'];

/** Where a letter is written: choose it, fill what lacks, look at it, issue it. */
export function LetterDesk({ found, onClose }: LetterDeskProps) {
  const { t } = useTranslation(['cases', 'common']);
  const queryClient = useQueryClient();
  const { language } = useLanguage();
  const options = useOptions();
  const bodyName = useBodyName();
  const [code, setCode] = useState<LetterCode>(found.status === 'pending_closure' || found.status === 'closed' ? 'L7' : 'L1');
  const [letterLanguage, setLetterLanguage] = useState<Schema<'ClinicLanguage'>>(language === 'ckb' ? 'ckb' : 'ar');
  const drafts = found.referrals.filter((one) => one.status === 'draft');
  const [chosen, setReferralId] = useState(drafts.length === 1 ? (drafts[0]?.id ?? '') : '');
  const [values, setValues] = useState<Record<string, string>>({});
  const [letterId] = useState(uuidV7);
  // A letter to an office carries a referral; a letter to the family stands alone.
  const carries = code !== 'L7';
  const referralId = carries ? chosen : '';
  const order: LetterOrder = { code, language: letterLanguage, referralId: referralId || undefined, values };
  const previewing = useMutation({ mutationFn: () => previewLetter(found.id, order) });
  const issuing = useMutation({
    mutationFn: () => issueLetter(found.id, letterId, order),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ predicate: (query) => (caseKeys as readonly string[]).includes(String(query.queryKey[0])) });
      onClose();
    },
  });
  const preview = previewing.data;
  const ready = Boolean(preview?.pdf) && preview?.missing.length === 0 && preview.forbidden.length === 0;
  const anew = <Value,>(set: (value: Value) => void) => (value: Value) => {
    set(value);
    previewing.reset();
    issuing.reset();
  };

  return (
    <Paper p="sm" withBorder>
      <Stack gap="md">
        <ChoiceField label={t('cases:letter.kind')} onChange={anew(setCode)} options={options('letterCode', codes) as { value: LetterCode; label: string }[]} path="letter-code" value={code} />
        <ChoiceField
          label={t('cases:letter.language')}
          onChange={anew(setLetterLanguage)}
          options={options('language', clinicLanguages) as { value: Schema<'ClinicLanguage'>; label: string }[]}
          path="letter-language"
          value={letterLanguage}
        />
        {carries && drafts.length === 0 && <Text>{t('cases:letter.needsReferral')}</Text>}
        {carries && drafts.length > 0 && (
          <SelectField
            needed
            label={t('cases:letter.referral')}
            onChange={anew(setReferralId)}
            options={drafts.map((one) => ({ value: one.id, label: `${bodyName(one.bodyCode)} · ${one.officeName}` }))}
            path="letter-referral"
            value={referralId}
          />
        )}
        {preview && (
          <LetterPreviewSheet
            onChange={(name, value) => setValues((kept) => ({ ...kept, [name]: value }))}
            preview={preview}
            values={values}
          />
        )}
        <ActError error={previewing.error ?? issuing.error} />
        <Group justify="flex-end">
          <Button onClick={onClose} variant="default">
            {t('common:action.cancel')}
          </Button>
          <Button disabled={carries && !referralId} loading={previewing.isPending} onClick={() => previewing.mutate()} variant={ready ? 'default' : 'filled'}>
            {preview ? t('cases:letter.previewAgain') : t('cases:letter.preview')}
          </Button>
          {ready && (
            <Button loading={issuing.isPending} onClick={() => issuing.mutate()}>
              {t('cases:letter.issue')}
            </Button>
          )}
        </Group>
        {ready && (
          <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
            <Text size="sm">{t('cases:letter.issueText')}</Text>
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
