package id.kawal.systemtests;

import id.kawal.systemtests.stack.Stack;
import id.kawal.systemtests.stack.StackPlan;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the stack in real time that all who ask for it share; it stops with the run. */
final class SharedStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Stack.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedStack.class))
                .computeIfAbsent(
                        Stack.class,
                        _ -> Stack.start(StackPlan.in(Folders.fresh("shared"))),
                        Stack.class);
    }
}
