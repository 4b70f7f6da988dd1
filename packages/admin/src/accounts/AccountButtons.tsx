import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { useMay } from "../layout/use-may.ts";
import type { useGiving } from "../provider/use-giving.ts";
import { changeAccount, issuePasswordLink } from "./account-documents.ts";
import type { StaffRow } from "./account-documents.ts";

interface AccountButtonsProps {
  readonly staff: StaffRow;
  readonly giving: Pick<ReturnType<typeof useGiving>, "isBusy" | "give">;
  readonly onChange: (command: () => Promise<unknown>) => Promise<void>;
  readonly onLink: (url: string | null) => void;
}

/** Enables, disables, and makes a link to set a password; the server decides whose. */
export const AccountButtons = (props: AccountButtonsProps): ReactElement => {
  const { staff, giving, onChange, onLink } = props;
  const translate = useTranslate();
  const may = useMay();
  const { id: staffId, name } = staff;
  const makeLink = async () => {
    const link = await giving.give(() => issuePasswordLink(staffId));
    if (link !== null) onLink(link.passwordLink);
  };
  return (
    <>
      {staff.active === true && may("PASSWORD_LINK_ISSUE") && (
        <ConfirmedButton
          label={translate("accounts.link")}
          question={translate("accounts.link_ask", { name })}
          isDisabled={giving.isBusy}
          onConfirm={() => void makeLink()}
        />
      )}
      {staff.active === true && may("STAFF_DISABLE") && (
        <ConfirmedButton
          label={translate("accounts.disable")}
          question={translate("accounts.disable_ask", { name })}
          color="error"
          isDisabled={giving.isBusy}
          onConfirm={() => void onChange(() => changeAccount("disableStaff", { staffId }))}
        />
      )}
      {staff.active === false && may("STAFF_ENABLE") && (
        <ConfirmedButton
          label={translate("accounts.enable")}
          question={translate("accounts.enable_ask", { name })}
          isDisabled={giving.isBusy}
          onConfirm={() => void onChange(() => changeAccount("enableStaff", { staffId }))}
        />
      )}
    </>
  );
};
