import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ApiError } from '../../shared/api/api-error';
import { PageFrame } from '../../shared/parts/page-frame';
import type { IntakeDraft } from './draft';
import { draftShelf } from './draft-shelf';
import { DraftGone } from './draft-gone';
import { isSealed, neededPaths, plainPath } from './field-facts';
import { faultText } from './fault-text';
import { IntakeContext } from './intake-context';
import { IntakeSteps } from './intake-steps';
import { intakesKey } from './list-my-intakes';
import { missingItems } from './missing';
import { sendIntake } from './send-intake';
import { useDrafts } from './use-drafts';
import { useFieldText } from './use-field-text';

/** The intake form. What is typed goes to the shelf at once and stays there until the server has it. */
export function IntakePage() {
  const { t } = useTranslation('intakes');
  const { draftId = '' } = useParams();
  const drafts = useDrafts();
  const draft = drafts.find((one) => one.id === draftId);
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
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const fieldText = useFieldText();
  const [tried, setTried] = useState(false);
  const missing = useMemo(() => missingItems(draft), [draft]);
  const sending = useMutation({
    mutationFn: () => sendIntake(draft),
    onSuccess: async (receipt) => {
      await navigate('/intakes', { replace: true, state: { received: receipt.number } });
      draftShelf.remove(draft.id);
      await queryClient.invalidateQueries({ queryKey: intakesKey });
    },
  });
  const refused = sending.error instanceof ApiError ? sending.error.fields : undefined;

  const change = useCallback(
    (recipe: (draft: IntakeDraft) => IntakeDraft) => {
      const now = draftShelf.find(draft.id);
      if (now) draftShelf.keep(recipe(now));
    },
    [draft.id],
  );
  const field = useCallback(
    (path: string) => {
      const item = missing.find((one) => one.path === path && one.kind !== 'open');
      const shown = item && (tried || item.kind === 'wrong') ? item : undefined;
      const codes = refused?.[path];
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
      <PageFrame crumbs={[{ label: t('mine.title'), to: '/intakes' }]} title={t('new.title')}>
        <IntakeSteps
          missing={missing}
          onSend={() => sending.mutate()}
          onTried={() => setTried(true)}
          sendError={sending.error}
          sending={sending.isPending}
          tried={tried}
        />
      </PageFrame>
    </IntakeContext>
  );
}
