package app.offgrid.notes.ui;

import app.offgrid.notes.account.AccountResult;

/** What the server made of a person's wish about their account, in words. */
final class AccountWords {
    private AccountWords() {}

    static String of(AccountResult result) {
        if (result.outcome() == AccountResult.Outcome.INVALID_INPUT) {
            return Texts.of("sign.result.invalid", result.detail());
        }
        return Texts.of("account.result." + result.outcome().name());
    }
}
