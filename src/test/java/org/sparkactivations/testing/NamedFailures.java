package org.sparkactivations.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * JUnit extension for all tests: the failure of a parameterised test begins with its arguments. Surefire's console and
 * its final list of failures show only the index of an invocation.
 */
public final class NamedFailures implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        boolean hasArguments = context.getRequiredTestMethod().isAnnotationPresent(ParameterizedTest.class);
        if (!hasArguments || failure instanceof TestAbortedException) {
            throw failure;
        }
        boolean isAssertion = failure instanceof AssertionError && failure.getMessage() != null;
        AssertionFailedError named = new AssertionFailedError(
                context.getDisplayName() + ": "
                        + (isAssertion ? failure.getMessage().strip() : failure.toString()),
                isAssertion ? failure.getCause() : failure);
        named.setStackTrace(failure.getStackTrace());
        throw named;
    }
}
