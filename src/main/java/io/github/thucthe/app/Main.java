package io.github.thucthe.app;

import io.github.thucthe.Pipeline;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line.
 *
 * <p>Exit status: 0 when all is done, 1 when some input failed, 2 when the command is wrong.
 */
@Command(
    name = "thucthe",
    description = "Entities, acronyms, people, places and dates in Vietnamese news.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    footerHeading = "%nExamples:%n",
    footer = {
      "  thucthe extract article.txt",
      "  thucthe extract --format jsonl -o found.jsonl archive.jsonl",
      "  thucthe evaluate --test corpus/mission",
      "  thucthe serve",
      "  source <(thucthe completion)",
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is done",
      "1:some input failed; the rest is done",
      "2:the command is wrong"
    })
public final class Main implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs a command and ends the process with its status. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int status = run(terminal, () -> Pipeline.standard()::annotate, args);
    System.exit(status);
  }

  /**
   * Runs a command and returns its exit status.
   *
   * @param pipeline builds the pipeline, for commands that need it
   */
  static int run(Terminal terminal, Supplier<Annotator> pipeline, String... args) {
    CommandLine command =
        new CommandLine(new Main())
            .addSubcommand(new ExtractCommand(terminal, pipeline))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal, pipeline))
            .addSubcommand(new ServeCommand(terminal, pipeline))
            .addSubcommand("completion", new GenerateCompletion())
            .addSubcommand(new HelpCommand());
    command.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpAutoWidth(false);
    command.registerConverter(LocalDate.class, Main::date);
    command.registerConverter(Format.class, oneOf(Format.values()));
    command.registerConverter(
        ExtractCommand.InputFormat.class, oneOf(ExtractCommand.InputFormat.values()));
    command.registerConverter(ExtractCommand.Color.class, oneOf(ExtractCommand.Color.values()));
    command.setParameterExceptionHandler(Main::wrong);
    command.setExecutionExceptionHandler(
        (e, failed, parsed) -> {
          if (e instanceof UserException) {
            terminal.err().println("thucthe: " + Printable.line(e.getMessage()));
          } else {
            e.printStackTrace(terminal.err());
          }
          return 1;
        });
    return command.execute(args);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  private static int wrong(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("thucthe: " + Printable.line(e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + value + "' is no date; expected YYYY-MM-DD");
    }
  }

  private static <T extends Enum<T>> ITypeConverter<T> oneOf(T[] values) {
    return value -> {
      for (T each : values) {
        if (each.name().equalsIgnoreCase(value)) {
          return each;
        }
      }
      String names =
          Arrays.stream(values)
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw new TypeConversionException("'" + value + "' is unknown; expected one of " + names);
    };
  }

  /** The version that the build wrote into the manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"thucthe " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
