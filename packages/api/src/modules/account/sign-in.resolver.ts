import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ANONYMOUS } from "../../platform/viewer.ts";
import { openSession } from "./open-session.ts";
import { requestSignInCode } from "./request-sign-in-code.service.ts";
import { SignInInput } from "./sign-in.input.ts";
import { SignInPayload } from "./sign-in.payload.ts";
import { signIn } from "./sign-in.service.ts";
import { signInWithCode } from "./sign-in-with-code.service.ts";
import { signOut } from "./sign-out.service.ts";

/** Signing in is no `context.command`: its attempts outlive its refusals, and its answer must not be kept for a retry. */
@Resolver()
export class SignInResolver {
  @Mutation(() => SignInPayload, {
    description:
      "Sets the session cookie. Five failures lock for 15 minutes; unknown, wrong and locked answer alike: UNAUTHENTICATED.",
  })
  async signIn(
    @Arg("input", () => SignInInput) input: SignInInput,
    @Ctx() context: ApiContext,
  ): Promise<SignInPayload> {
    return openSession(context, await signIn(context, input));
  }

  @Mutation(() => Boolean, { description: "True also when nobody was signed in." })
  async signOut(@Ctx() context: ApiContext): Promise<boolean> {
    await context.command("signOut", signOut);
    context.setSession(null);
    context.become(ANONYMOUS);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      "True for any address. The code goes by letter (SIGN_IN_CODE) if the address is a contact's.",
  })
  requestSignInCode(
    @Arg("email", () => String, { description: "Of a customer's contact." }) email: string,
    @Ctx() context: ApiContext,
  ): Promise<boolean> {
    return requestSignInCode(context, email);
  }

  @Mutation(() => SignInPayload, {
    description:
      "Sets the session cookie. The code is good for ten minutes and five guesses; whatever is wrong: UNAUTHENTICATED.",
  })
  async signInWithCode(
    @Arg("email", () => String, { description: "The one the code was asked for with." })
    email: string,
    @Arg("code", () => String, { description: "The six digits of the latest letter." })
    code: string,
    @Ctx() context: ApiContext,
  ): Promise<SignInPayload> {
    return openSession(context, await signInWithCode(context, { email, code }));
  }
}
