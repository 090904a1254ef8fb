import { Alert, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ApiError } from '../../shared/api/api-error';
import { useDevice } from '../../shared/device/use-device';
import { Icon } from '../../shared/parts/icon';
import { PageFrame } from '../../shared/parts/page-frame';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';
import { DraftGone } from './draft-gone';
import { isSealed, neededPaths, plainPath } from './field-facts';
import { faultText } from './fault-text';
import { IntakeContext } from './intake-context';
import { IntakeSteps } from './intake-steps';
import { missingItems } from './missing';
import { sendIntake } from './send-intake';
import { useDrafts } from './use-drafts';
import { useFieldText } from './use-field-text';
import { useFormHold } from './use-form-hold';

/** The intake form. What is typed goes to the shelf at once and stays on the device until the server has it. */
export function IntakePage() {
  const { t } = useTranslation('intakes');
  const { draftId = '' } = useParams();
  const drafts = useDrafts();
  const draft = drafts.find((one) => one.id === draftId);
  const isSent = useDevice().envelopes.some((one) => one.entryId === draftId && one.state !== 'stopped');
  if (isSent) return <Navigate replace state={{ sent: draftId }} to="/intakes" />;
  if (!draft) {
    return (
      <PageFrame title={t('new.title')}>
        <DraftGone />
      </PageFrame>
    );
  }
  return <IntakeEditor draft={draft} key={draft.id} />;
}

function IntakeEditor({ draft }: { draft: IntakeDraft }) {
  const { t } = useTranslation('intakes');
  const fieldText = useFieldText();
  const [tried, setTried] = useState(false);
  const missing = useMemo(() => missingItems(draft), [draft]);
  const hold = useFormHold(draft.id);
  const refusal = useDevice().envelopes.find((one) => one.entryId === draft.id)?.refusal;
  // Why the server did not take it when it was sent before.
  const refused = useMemo(() => (refusal ? new ApiError(refusal.status, refusal) : null), [refusal]);
  const sending = useMutation({
    // The outbox goes on without a network, and so does this.
    networkMode: 'always',
    mutationFn: () => sendIntake(draft),
  });

  const change = useCallback(
    (recipe: (draft: IntakeDraft) => IntakeDraft) => {
      const now = draftShelf.find(draft.id);
      if (now && hold === 'here') draftShelf.keep(recipe(now));
    },
    [draft.id, hold],
  );
  const field = useCallback(
    (path: string) => {
      const item = missing.find((one) => one.path === path && one.kind !== 'open');
      const shown = item && (tried || item.kind === 'wrong') ? item : undefined;
      const codes = refused?.fields[path];
      return {
        path,
        label: fieldText(path),
        needed: neededPaths.has(plainPath(path)),
        sealed: isSealed(path),
        error: shown ? t(`faults.${shown.kind}`) : codes ? faultText(codes, t) : undefined,
      };
    },
    [fieldText, missing, refused, t, tried],
  );
  const editing = useMemo(() => ({ draft, change, field }), [change, draft, field]);

  return (
    <IntakeContext value={editing}>
      <PageFrame crumbs={[{ label: t('mine.title'), to: '/intakes' }]} title={draft.corrects ? t('correct.correction', { number: draft.corrects.number }) : t('new.title')}>
        {draft.corrects && <Text>{t('correct.correctionText')}</Text>}
        {hold === 'elsewhere' && (
          <Alert color="gray" icon={<Icon name="warning" />} role="status" variant="outline">
            {t('new.elsewhere')}
          </Alert>
        )}
        <IntakeSteps
          closed={hold !== 'here'}
          missing={missing}
          onSend={() => sending.mutate()}
          onTried={() => setTried(true)}
          sendError={sending.error ?? refused}
          sending={sending.isPending}
          tried={tried}
        />
      </PageFrame>
    </IntakeContext>
  );
}
